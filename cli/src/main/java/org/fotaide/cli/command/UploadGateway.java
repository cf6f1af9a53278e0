// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.util.Optional;
import org.fotaide.api.upload.UploadImage;
import org.fotaide.cli.terminal.ConsoleHostKeys;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.deploy.ssh.Gateways;
import org.fotaide.deploy.ssh.SshAddress;
import org.fotaide.firmware.work.FotaException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The SSH server through which a device is reached, if there is one. */
final class UploadGateway {
    @Option(
            names = "--through",
            paramLabel = "[USER@]HOST[:PORT]",
            description = "web, esp-link: an SSH server in the network of the device, through which it is reached"
                    + " (default: as fota.yaml says of the device).")
    private Optional<String> through = Optional.empty();

    @Mixin
    private final SshAccess access = new SshAccess();

    UploadImage applied(UploadImage upload, Shell shell) throws FotaException {
        Gateways gateways = new Gateways(access.options(shell), new ConsoleHostKeys(shell.terminal()));
        upload.with(gateways);
        return through.isPresent()
                ? upload.through(SshAddress.login(through.get(), System.getProperty("user.name")))
                : upload;
    }
}
