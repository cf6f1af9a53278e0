// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fotaide.deploy.peer.SshServer;

/** A real OpenSSH server on the loopback that leads on to devices, with a key of its own and one that it takes. */
public final class SshGateway implements AutoCloseable {
    private final Path folder;
    private final SshServer server;

    private SshGateway(Path folder, SshServer server) {
        this.folder = folder;
        this.server = server;
    }

    /**
     * Starts one; the test is skipped where none is installed.
     *
     * @param folder for its files
     * @param settings more lines of sshd_config
     */
    public static SshGateway start(Path folder, String... settings) throws Exception {
        String[] all =
                Stream.concat(Stream.of(settings), Stream.of("LogLevel DEBUG1")).toArray(String[]::new);
        SshGateway gateway = new SshGateway(folder, SshServer.start(folder, all));
        gateway.know("host_key");
        return gateway;
    }

    /** From now on, known_hosts has this key for it alone. */
    void know(String key) throws IOException {
        String[] words = Files.readString(folder.resolve(key + ".pub")).split(" ");
        Files.writeString(knownHosts(), "[127.0.0.1]:" + server.port() + " " + words[0] + " " + words[1] + "\n");
    }

    Path knownHosts() {
        return folder.resolve("known_hosts");
    }

    Path identity() {
        return folder.resolve("id_ed25519");
    }

    /** As whom and where to log in. */
    public String login() {
        return System.getProperty("user.name") + "@127.0.0.1:" + server.port();
    }

    /** How many connections it was asked to lead on to a port. */
    long forwarded(int toPort) throws IOException {
        return server.log()
                .lines()
                .filter(line -> line.contains("direct_tcpip") && line.endsWith("target 127.0.0.1 port " + toPort))
                .count();
    }

    @Override
    public void close() throws Exception {
        server.close();
    }
}
