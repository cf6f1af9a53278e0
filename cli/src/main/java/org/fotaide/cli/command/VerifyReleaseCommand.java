// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import org.fotaide.api.json.VerificationJson;
import org.fotaide.api.publish.VerifiedRelease;
import org.fotaide.api.publish.VerifiedRelease.VerifiedImage;
import org.fotaide.api.publish.VerifyRelease;
import org.fotaide.api.upload.UploadProject;
import org.fotaide.cli.json.JsonOutput;
import org.fotaide.cli.terminal.Exit;
import org.fotaide.cli.terminal.Paint;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.cli.terminal.Terminal;
import org.fotaide.firmware.work.FotaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fota verify-release}: holds a release against its manifest. */
@Command(
        name = "verify-release",
        description =
                "Check that the images of a published release are whole, what its manifest says, and rightly signed.",
        mixinStandardHelpOptions = true)
public final class VerifyReleaseCommand extends ResultCommand {
    @Parameters(paramLabel = "DIR|release.json", description = "The folder of the release, or its manifest.")
    private Path release;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description =
                    "The public key for signatures, as PEM (default: that of the project in this folder or above).")
    private Optional<Path> key = Optional.empty();

    public VerifyReleaseCommand(Shell shell) {
        super(shell);
    }

    @Override
    public Integer call() throws Exception {
        VerifyRelease verify = new VerifyRelease(shell().resolve(release));
        if (key.isPresent()) {
            verify.with(shell().resolve(key.get()));
        } else {
            project().ifPresent(project -> verify.with(project.manifest()));
        }
        VerifiedRelease found = verify.call();
        switch (format()) {
            case JSON -> new JsonOutput(shell().terminal()).print(new VerificationJson().of(found));
            case TEXT -> print(found);
        }
        return (found.good() ? Exit.GOOD : Exit.WRONG).status();
    }

    /** A broken fota.yaml somewhere above is nobody's business here. */
    private Optional<UploadProject> project() {
        try {
            return UploadProject.around(shell().directory());
        } catch (FotaException broken) {
            shell().terminal()
                    .tell("fota: the project is left out of account. "
                            + broken.problem().text());
            return Optional.empty();
        }
    }

    private void print(VerifiedRelease found) {
        Terminal terminal = shell().terminal();
        for (VerifiedImage image : found.images()) {
            terminal.print("  " + image.stated().file() + "  " + image.stated().size() + " bytes, "
                    + words(image.signature()));
        }
        found.faults().forEach(fault -> terminal.print(terminal.paint(Paint.ERROR, "error: ") + fault.text()));
        terminal.print(
                found.good()
                        ? found.manifest().rom() + " is as it was published."
                        : found.manifest().rom() + " is not as it should be.");
    }

    private static String words(VerifiedRelease.Signature signature) {
        return switch (signature) {
            case NONE -> "not signed";
            case UNVERIFIED -> "signed; not verified, since no key was given";
            case GOOD -> "signed with the key";
            case LEGACY -> "signed with the key, in the old form";
            case WRONG -> "wrongly signed";
        };
    }
}
