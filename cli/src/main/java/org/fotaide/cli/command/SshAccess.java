// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.deploy.ssh.SshOptions;
import picocli.CommandLine.Option;

/** How to log in to SSH servers. */
final class SshAccess {
    @Option(
            names = "--identity",
            paramLabel = "FILE",
            description = "The private key to log in with by SSH (default: those of the ssh-agent and of ~/.ssh).")
    private Optional<Path> identity = Optional.empty();

    @Option(
            names = "--known-hosts",
            paramLabel = "FILE",
            description = "The keys of SSH servers (default: ~/.ssh/known_hosts).")
    private Optional<Path> knownHosts = Optional.empty();

    SshOptions options(Shell shell) {
        SshOptions options = SshOptions.of(shell.environment(), Path.of(System.getProperty("user.home")));
        if (identity.isPresent()) {
            options = options.withIdentity(shell.resolve(identity.get()));
        }
        return knownHosts.isPresent() ? options.withKnownHosts(shell.resolve(knownHosts.get())) : options;
    }
}
