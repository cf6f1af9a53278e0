// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.ssh;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that can be tuned about an SSH connection.
 *
 * @param knownHosts the file with the keys of servers; default {@code ~/.ssh/known_hosts}
 * @param identity the file with the private key to log in with, instead of those of the agent and of {@code ~/.ssh}
 * @param keys the files to try otherwise, as far as they are there; default {@code ~/.ssh/id_ed25519}, {@code id_ecdsa} and
 *     {@code id_rsa}
 * @param agent the socket of the ssh-agent; default what {@code SSH_AUTH_SOCK} says
 * @param connect for the connection and each answer of the server until the user is logged in; default 10 s
 * @param reply for each answer afterwards; default 20 s, since a disk may take long to sync
 */
public record SshOptions(
        Path knownHosts,
        Optional<Path> identity,
        List<Path> keys,
        Optional<Path> agent,
        Duration connect,
        Duration reply) {
    public SshOptions {
        keys = List.copyOf(keys);
    }

    /**
     * The defaults of a user.
     *
     * @param environment the variables of the process
     * @param home the user's folder
     */
    public static SshOptions of(Map<String, String> environment, Path home) {
        Path folder = home.resolve(".ssh");
        return new SshOptions(
                folder.resolve("known_hosts"),
                Optional.empty(),
                List.of(folder.resolve("id_ed25519"), folder.resolve("id_ecdsa"), folder.resolve("id_rsa")),
                Optional.ofNullable(environment.get("SSH_AUTH_SOCK"))
                        .filter(socket -> !socket.isBlank())
                        .map(Path::of),
                Duration.ofSeconds(10),
                Duration.ofSeconds(20));
    }

    public SshOptions withKnownHosts(Path file) {
        return new SshOptions(file, identity, keys, agent, connect, reply);
    }

    public SshOptions withIdentity(Path file) {
        return new SshOptions(knownHosts, Optional.of(file), keys, agent, connect, reply);
    }

    public SshOptions withLimits(Duration connecting, Duration replying) {
        return new SshOptions(knownHosts, identity, keys, agent, connecting, replying);
    }
}
