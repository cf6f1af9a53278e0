// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.publish;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real nginx that serves the folder {@code site} of a temporary one, on a port of 127.0.0.1. */
public final class Nginx implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final Process process;

    /** Skips the test where nginx is not installed. */
    public Nginx(Path folder) throws Exception {
        assumeTrue(Files.isExecutable(program()), "nginx is not installed (apt-get install nginx-light): skipped");
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path log = folder.resolve("nginx.log");
        process = new ProcessBuilder(program().toString(), "-p", folder.toString(), "-c", config().toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        awaitStart();
    }

    private Path config() throws IOException {
        return Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                master_process off;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events {}
                http {
                    log_format line '$request $status';
                    default_type application/octet-stream;
                    access_log %1$s/requests.log line;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    server {
                        listen 127.0.0.1:%2$d;
                        root %1$s/site;
                        gzip off;
                        location ~ /\\. { return 404; }
                    }
                }
                """.formatted(folder, port));
    }

    public int port() {
        return port;
    }

    private void awaitStart() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (process.isAlive() && System.nanoTime() < end) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                process.waitFor(20, TimeUnit.MILLISECONDS);
            }
        }
        throw new IOException("nginx did not start: " + Files.readString(folder.resolve("nginx.log")));
    }

    /**
     * What it was asked: method, path, protocol and status of each request.
     *
     * @param count how many there are to be; a request is written down only when it is done
     */
    public List<String> requests(int count) throws Exception {
        Path log = folder.resolve("requests.log");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (Files.readAllLines(log).size() < count && System.nanoTime() < end) {
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        return Files.readAllLines(log);
    }

    /** Servers lie where the path of a user who is no administrator does not lead. */
    private static Path program() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .map(place -> Path.of(place, "nginx"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of("/usr/sbin/nginx"));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
