// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.util.Optional;
import org.fotaide.api.upload.UploadImage;
import org.fotaide.cli.terminal.ConsoleHostKeys;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.deploy.ssh.Gateway;
import org.fotaide.deploy.ssh.JschSessions;
import org.fotaide.deploy.ssh.SshAddress;
import org.fotaide.deploy.ssh.SshOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The SSH server through which a device is reached, if there is one. */
final class UploadGateway {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--through",
            paramLabel = "[USER@]HOST[:PORT]",
            description = "web, esp-link: an SSH server in the network of the device, through which it is reached.")
    private Optional<String> through = Optional.empty();

    @Mixin
    private final SshAccess access = new SshAccess();

    UploadImage applied(UploadImage upload, Shell shell) {
        if (through.isEmpty()) {
            return upload;
        }
        SshOptions options = access.options(shell);
        return upload.through(new Gateway(
                address(through.get()),
                new JschSessions(options, new ConsoleHostKeys(shell.terminal())),
                options.reply()));
    }

    private SshAddress address(String typed) {
        try {
            return SshAddress.read("sftp://" + typed + "/", System.getProperty("user.name"));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(
                    spec.commandLine(), "--through wants [USER@]HOST[:PORT], without a password, not " + typed, wrong);
        }
    }
}
