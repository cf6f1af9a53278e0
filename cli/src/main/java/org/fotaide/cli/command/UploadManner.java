// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.util.Optional;
import java.util.Set;
import org.fotaide.api.upload.UploadImage;
import org.fotaide.deploy.upload.HostSide;
import org.fotaide.deploy.upload.PortRange;
import org.fotaide.deploy.upload.UploadOptions;
import org.fotaide.deploy.upload.WebAccess;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.FotaException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How an image is sent, and what is looked at before and after. */
final class UploadManner {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--via",
            paramLabel = "WAY",
            description =
                    "How to send it: espota, web or esp-link (default: as fota.yaml says of the device; otherwise the way"
                            + " that the device announces, or answers first).")
    private Optional<String> via = Optional.empty();

    @Option(names = "--filesystem", description = "FILE holds the contents of the device's file system.")
    private boolean fileSystem;

    @Option(names = "--user", paramLabel = "NAME", description = "web: who may use the form (default: admin).")
    private String user = WebAccess.DEFAULT.user();

    @Option(names = "--path", paramLabel = "PATH", description = "web: where the form is (default: /update).")
    private String path = WebAccess.DEFAULT.path();

    @Option(names = "--unsigned", description = "Send the image as it is, even if the project signs its images.")
    private boolean unsigned;

    @Option(
            names = "--host-port",
            paramLabel = "PORT[-PORT]",
            description = "TCP ports of this computer that the device may connect to (default: 10000-60000).")
    private PortRange ports = PortRange.DEFAULT;

    @Option(
            names = "--interface",
            paramLabel = "NAME",
            description = "Look for the device on this interface only; may be repeated.")
    private Set<String> interfaces = Set.of();

    @Option(
            names = "--accept-weaker-authentication",
            description = "Allow the device to ask for a weaker form of password check than before.")
    private boolean weaker;

    @Option(
            names = "--slot",
            paramLabel = "user1|user2",
            description = "The slot that the image is for, where neither image nor device tells.")
    private Optional<Slot> slot = Optional.empty();

    @Option(names = "--force", description = "Send even what the look before sending speaks against.")
    private boolean force;

    @Option(names = "--no-proof", description = "End when the device took the image; do not wait to see that it runs.")
    private boolean noProof;

    UploadImage applied(UploadImage upload) throws FotaException {
        upload.on(interfaces)
                .with(UploadOptions.DEFAULT
                        .with(HostSide.DEFAULT.at(ports))
                        .with(web())
                        .with(weaker ? UploadOptions.Weaker.ACCEPT : UploadOptions.Weaker.REFUSE));
        via.ifPresent(upload::via);
        slot.ifPresent(upload::into);
        if (fileSystem) {
            upload.asFileSystem();
        }
        if (unsigned) {
            upload.unsigned();
        }
        if (force) {
            upload.insisting();
        }
        return noProof ? upload.withoutProof() : upload;
    }

    private WebAccess web() {
        try {
            return new WebAccess(user, path);
        } catch (IllegalArgumentException illegal) {
            throw new ParameterException(spec.commandLine(), illegal.getMessage(), illegal);
        }
    }
}
