// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fotaide.api.json.UploadJson;
import org.fotaide.api.upload.UploadImage;
import org.fotaide.api.upload.UploadImage.Uploaded;
import org.fotaide.cli.json.JsonOutput;
import org.fotaide.cli.terminal.Exit;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.cli.terminal.TerminalProgress;
import org.fotaide.deploy.proof.BootProof;
import org.fotaide.deploy.upload.HostSide;
import org.fotaide.deploy.upload.PortRange;
import org.fotaide.deploy.upload.UploadOptions;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.FotaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fota upload}: sends an image and proves what runs afterwards. */
@Command(
        name = "upload",
        description = "Send an image to a device, and prove that the device runs it.",
        mixinStandardHelpOptions = true)
public final class UploadCommand implements Callable<Integer>, Reporting {
    private final Shell shell;

    @Parameters(
            paramLabel = "FILE",
            description = "The image: for a device with two slots, the one that is not running.")
    private Path file = Path.of("");

    @Option(
            names = "--to",
            required = true,
            paramLabel = "HOST[:PORT]",
            description = "The device: its name, name.local, host or address (port 8266 unless given).")
    private String target = "";

    @Option(
            names = "--via",
            paramLabel = "WAY",
            defaultValue = "espota",
            description = "How to send it: espota (default).")
    private String via = "espota";

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the password; - is standard input.")
    private Optional<Path> passwordFile = Optional.empty();

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

    @Option(names = "--format", paramLabel = "text|json", description = "How to write the result (default: text).")
    private Format format = Format.TEXT;

    public UploadCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Format format() {
        return format;
    }

    @Override
    public Integer call() throws Exception {
        UploadOptions options = UploadOptions.DEFAULT
                .with(HostSide.DEFAULT.at(ports))
                .with(weaker ? UploadOptions.Weaker.ACCEPT : UploadOptions.Weaker.REFUSE);
        UploadImage upload = new UploadImage(shell.resolve(file))
                .to(target)
                .via(via)
                .on(interfaces)
                .with(options);
        slot.ifPresent(upload::into);
        if (force) {
            upload.insisting();
        }
        if (noProof) {
            upload.withoutProof();
        }
        Uploaded done;
        try (TerminalProgress progress = shell.progress()) {
            done = upload.call(progress, shell.secrets(passwordFile));
        } catch (FotaException refused) {
            new ProblemPrinter(shell.terminal()).print(refused.problem(), format);
            return Exit.WRONG.status();
        }
        return report(done).status();
    }

    private Exit report(Uploaded done) {
        switch (format) {
            case JSON -> new JsonOutput(shell.terminal()).print(new UploadJson().of(done));
            case TEXT -> {
                shell.terminal().print(new UploadWords().sent(done));
                done.proof().ifPresent(proof -> shell.terminal().print(new UploadWords().proof(proof)));
            }
        }
        boolean failed = done.proof()
                .filter(proof -> proof instanceof BootProof.StillOld || proof instanceof BootProof.NotBack)
                .isPresent();
        return failed ? Exit.WRONG : Exit.GOOD;
    }
}
