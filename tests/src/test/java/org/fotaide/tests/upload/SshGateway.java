// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real OpenSSH server on the loopback that leads on to devices, with a key of its own and one that it takes. */
public final class SshGateway implements AutoCloseable {
    private static final long LIMIT_SECONDS = 20;
    private static final List<Path> PLACES =
            List.of(Path.of("/usr/sbin/sshd"), Path.of("/usr/bin/sshd"), Path.of("/usr/local/sbin/sshd"));

    private final Path folder;
    private final Process process;
    private final int port;

    private SshGateway(Path folder, Process process, int port) {
        this.folder = folder;
        this.process = process;
        this.port = port;
    }

    /**
     * Starts one; the test is skipped where none is installed.
     *
     * @param folder for its files
     * @param settings more lines of sshd_config
     */
    public static SshGateway start(Path folder, String... settings) throws Exception {
        Path program = PLACES.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> Assumptions.abort("sshd is not installed (apt-get install openssh-server): skipped"));
        if (System.getProperty("user.name").equals("root")) {
            Files.createDirectories(Path.of("/run/sshd"));
        }
        makeKey(folder.resolve("host_key"));
        makeKey(folder.resolve("id_ed25519"));
        int port = freePort();
        Path config = Files.writeString(
                folder.resolve("sshd_config"), """
                Port %1$d
                ListenAddress 127.0.0.1
                HostKey %2$s/host_key
                AuthorizedKeysFile %2$s/id_ed25519.pub
                PidFile none
                LogLevel DEBUG1
                StrictModes no
                UsePAM no
                PermitRootLogin yes
                """.formatted(port, folder) + String.join("\n", settings) + "\n");
        Process process = new ProcessBuilder(program.toString(), "-D", "-e", "-f", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sshd.log").toFile())
                .start();
        SshGateway gateway = new SshGateway(folder, process, port);
        gateway.know("host_key");
        gateway.awaitStart();
        return gateway;
    }

    private static void makeKey(Path file) throws Exception {
        Process keygen = new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file.toString())
                .redirectErrorStream(true)
                .start();
        String told = new String(keygen.getInputStream().readAllBytes(), UTF_8);
        if (keygen.waitFor() != 0) {
            throw new IOException("ssh-keygen: " + told);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitStart() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                process.waitFor(20, TimeUnit.MILLISECONDS);
            }
        }
        String log = log();
        close();
        throw new IOException("sshd did not start: " + log);
    }

    /** From now on, known_hosts has this key for it alone. */
    void know(String key) throws IOException {
        String[] words = Files.readString(folder.resolve(key + ".pub")).split(" ");
        Files.writeString(knownHosts(), "[127.0.0.1]:" + port + " " + words[0] + " " + words[1] + "\n");
    }

    Path knownHosts() {
        return folder.resolve("known_hosts");
    }

    Path identity() {
        return folder.resolve("id_ed25519");
    }

    /** As whom and where to log in. */
    public String login() {
        return System.getProperty("user.name") + "@127.0.0.1:" + port;
    }

    /** How many connections it was asked to lead on to a port. */
    long forwarded(int toPort) throws IOException {
        return log().lines()
                .filter(line -> line.contains("direct_tcpip") && line.endsWith("target 127.0.0.1 port " + toPort))
                .count();
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("sshd.log"));
    }

    @Override
    public void close() throws Exception {
        try (Stream<ProcessHandle> serving = process.descendants()) {
            serving.forEach(ProcessHandle::destroyForcibly);
        }
        process.destroyForcibly().waitFor();
    }
}
