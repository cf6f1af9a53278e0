// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.peer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real OpenSSH server on a loopback port, with keys and settings of its own, run by and for the user of the tests. */
public final class SshServer implements AutoCloseable {
    private static final long LIMIT_SECONDS = 20;

    private final Path folder;
    private final Process process;
    private final int port;

    private SshServer(Path folder, Process process, int port) {
        this.folder = folder;
        this.process = process;
        this.port = port;
    }

    public static Path program() {
        List<Path> places =
                List.of(Path.of("/usr/sbin/sshd"), Path.of("/usr/bin/sshd"), Path.of("/usr/local/sbin/sshd"));
        return places.stream().filter(Files::isExecutable).findFirst().orElse(places.get(0));
    }

    /**
     * Starts one; the test is skipped where none is installed.
     *
     * @param folder for its files: host key and authorized key are made there unless they are there
     * @param settings more lines of sshd_config, which go before the usual ones
     */
    public static SshServer start(Path folder, String... settings) throws Exception {
        return start(folder, List.of(), settings);
    }

    /**
     * Starts one in which PAM takes one password for every user. Only for it, the rules of PAM are others (a mount of its own), so
     * the test is skipped for whoever may not do that.
     */
    public static SshServer startWithPam(Path folder, String password, String... settings) throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root can give sshd a PAM of its own: skipped");
        assumeTrue(Files.isDirectory(Path.of("/etc/pam.d")), "PAM is not installed: skipped");
        Path check = Files.writeString(
                folder.resolve("check"), "#!/bin/sh\nread -r given\n[ \"$given\" = '" + password + "' ]\n");
        Files.setPosixFilePermissions(check, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path rules = Files.createDirectories(folder.resolve("pam.d"));
        Files.writeString(rules.resolve("sshd"), """
                auth required pam_exec.so expose_authtok quiet %s
                auth required pam_permit.so
                account required pam_permit.so
                session required pam_permit.so
                """.formatted(check));
        String script = "mount --make-rprivate / && mount --bind '" + rules + "' /etc/pam.d && exec \"$@\"";
        return start(
                folder,
                List.of("unshare", "--mount", "sh", "-c", script, "sh"),
                Stream.concat(Stream.of("UsePAM yes"), Stream.of(settings)).toArray(String[]::new));
    }

    private static SshServer start(Path folder, List<String> within, String... settings) throws Exception {
        assumeTrue(Files.isExecutable(program()), "sshd is not installed (apt-get install openssh-server): skipped");
        if (System.getProperty("user.name").equals("root")) {
            Files.createDirectories(Path.of("/run/sshd"));
        }
        makeKey(folder.resolve("host_key"), "ed25519", "");
        makeKey(folder.resolve("id_ed25519"), "ed25519", "");
        Path authorized = folder.resolve("authorized_keys");
        if (!Files.exists(authorized)) {
            Files.copy(folder.resolve("id_ed25519.pub"), authorized);
        }
        int port = freePort();
        Path config = Files.writeString(
                folder.resolve("sshd_config"), String.join("\n", settings) + """

                Port %d
                ListenAddress 127.0.0.1
                HostKey %s/host_key
                AuthorizedKeysFile %s/authorized_keys
                PidFile none
                StrictModes no
                UsePAM no
                PermitRootLogin yes
                KbdInteractiveAuthentication no
                """.formatted(port, folder, folder));
        if (Stream.of(settings).noneMatch(line -> line.startsWith("Subsystem"))) {
            Files.writeString(config, Files.readString(config) + "Subsystem sftp internal-sftp\n");
        }
        List<String> command = new ArrayList<>(within);
        command.addAll(List.of(program().toString(), "-D", "-e", "-f", config.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sshd.log").toFile())
                .start();
        SshServer server = new SshServer(folder, process, port);
        server.awaitStart();
        return server;
    }

    public static void makeKey(Path file, String type, String passphrase) throws Exception {
        if (Files.exists(file)) {
            return;
        }
        Process keygen = new ProcessBuilder(
                        "ssh-keygen", "-q", "-t", type, "-N", passphrase, "-C", "test", "-f", file.toString())
                .redirectErrorStream(true)
                .start();
        if (!keygen.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || keygen.exitValue() != 0) {
            throw new IOException(
                    "ssh-keygen: " + new String(keygen.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
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

    public String log() throws IOException {
        return Files.readString(folder.resolve("sshd.log"));
    }

    public int port() {
        return port;
    }

    /** The line that known_hosts has for it. */
    public String knownHost() throws IOException {
        String[] key = Files.readString(folder.resolve("host_key.pub")).split(" ");
        return "[127.0.0.1]:" + port + " " + key[0] + " " + key[1] + "\n";
    }

    public String url(Path path) {
        return "sftp://" + System.getProperty("user.name") + "@127.0.0.1:" + port + path;
    }

    /** Everything that serves somebody at this moment; new connections are still taken. */
    public Stream<ProcessHandle> serving() {
        return process.descendants();
    }

    @Override
    public void close() throws Exception {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            throw new IOException("sshd does not end");
        }
    }
}
