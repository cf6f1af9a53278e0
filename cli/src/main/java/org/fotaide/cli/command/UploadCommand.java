// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.api.build.BuildProject;
import org.fotaide.api.json.SeveralJson;
import org.fotaide.api.json.UploadJson;
import org.fotaide.api.state.StateFolder;
import org.fotaide.api.upload.UploadChoice;
import org.fotaide.api.upload.UploadImage;
import org.fotaide.api.upload.UploadImage.Uploaded;
import org.fotaide.api.upload.UploadProject;
import org.fotaide.api.upload.several.Errand;
import org.fotaide.api.upload.several.Outcome;
import org.fotaide.api.upload.several.OutcomeWords;
import org.fotaide.api.upload.several.UploadToSeveral;
import org.fotaide.api.words.UploadWords;
import org.fotaide.cli.json.JsonOutput;
import org.fotaide.cli.terminal.Exit;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.cli.terminal.TerminalProgress;
import org.fotaide.deploy.proof.BootProof;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Secrets;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fota upload}: sends an image and proves what runs afterwards. */
@Command(
        name = "upload",
        description = "Send an image to a device, and prove that the device runs it.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "fota upload user2.bin --to esp8266-00c0de.local   sends a file",
            "fota upload --device bench                        sends what the project built, to a device of fota.yaml",
            "fota upload --to 192.168.4.7 --to 192.168.4.8     sends it to several: to the first alone, then to four at once",
            "",
            "Exit status: 0 the device took the image (and runs it, as far as it offers proof), 1 it was refused or"
                    + " failed, 2 it cannot be done as asked."
        })
public final class UploadCommand extends ResultCommand {
    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description =
                    "The image. Without it, what the project built last is sent: of user1.bin and user2.bin the one"
                            + " for the slot that is not running.")
    private Optional<Path> file = Optional.empty();

    @ArgGroup
    private final UploadTarget target = new UploadTarget();

    @Mixin
    private final PaceOptions pace = new PaceOptions();

    @Option(
            names = "--project",
            paramLabel = "DIR",
            description = "The project (default: this folder or the nearest above it with a fota.yaml).")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--build", description = "Build the project first.")
    private boolean build;

    @Mixin
    private final UploadManner manner = new UploadManner();

    @Mixin
    private final UploadGateway gateway = new UploadGateway();

    @Mixin
    private final PasswordFile password = new PasswordFile();

    @Mixin
    private final PassphraseFile passphrase = new PassphraseFile();

    public UploadCommand(Shell shell) {
        super(shell);
    }

    @Override
    public Integer call() throws Exception {
        UploadChoice wanted = new UploadChoice(
                shell().directory(), project(), file.map(shell()::resolve), Optional.empty(), Optional.empty());
        List<UploadChoice> choices = target.choices(wanted);
        List<Errand> errands = new ArrayList<>();
        for (UploadChoice choice : choices) {
            errands.add(new Errand(choice.words(), upload(choice)));
        }
        Secrets secrets = shell().secrets(password.file(), passphrase.file());
        try (TerminalProgress progress = shell().progress()) {
            if (build) {
                new BuildProject(wanted.needed().manifest().folder()).call(progress);
            }
            if (errands.size() == 1) {
                return report(errands.get(0).upload().call(progress, secrets)).status();
            }
            List<Outcome> outcomes =
                    new UploadToSeveral(errands).at(pace.pace()).call(progress, secrets);
            Exit exit = report(outcomes);
            tellLeft(outcomes);
            progress.checkCancelled();
            return exit.status();
        }
    }

    private UploadImage upload(UploadChoice choice) throws FotaException {
        UploadImage upload = gateway.applied(manner.applied(choice.upload()), shell())
                .remembering(StateFolder.ofUser(shell().environment()));
        choice.listed().ifPresent(device -> shell().terminal()
                .tell("fota: to " + device.name() + ", " + device.address() + ", as fota.yaml says"));
        return upload;
    }

    /** A broken fota.yaml somewhere above is nobody's business while the file and the device are named. */
    private Optional<UploadProject> project() throws FotaException {
        if (folder.isPresent()) {
            return Optional.of(UploadProject.in(shell().resolve(folder.get())));
        }
        boolean needless = file.isPresent() && !target.needsProject();
        try {
            return UploadProject.around(shell().directory());
        } catch (FotaException broken) {
            if (needless) {
                shell().terminal()
                        .tell("fota: the project is left out of account. "
                                + broken.problem().text());
                return Optional.empty();
            }
            throw broken;
        }
    }

    private Exit report(List<Outcome> outcomes) {
        switch (format()) {
            case JSON -> new JsonOutput(shell().terminal()).print(new SeveralJson().of(outcomes));
            case TEXT -> {
                OutcomeWords words = new OutcomeWords();
                outcomes.forEach(outcome -> shell().terminal().print(words.line(outcome)));
                shell().terminal().print(words.summary(outcomes));
            }
        }
        return outcomes.stream().allMatch(Outcome::settled) ? Exit.GOOD : Exit.WRONG;
    }

    private void tellLeft(List<Outcome> outcomes) {
        String left = target.left(outcomes);
        if (!left.isEmpty()) {
            shell().terminal().tell("Those that are left: " + left);
        }
    }

    private Exit report(Uploaded done) {
        switch (format()) {
            case JSON -> new JsonOutput(shell().terminal()).print(new UploadJson().of(done));
            case TEXT -> {
                shell().terminal().print(new UploadWords().sent(done));
                done.proof().ifPresent(proof -> shell().terminal().print(new UploadWords().proof(proof)));
            }
        }
        boolean failed = done.proof()
                .filter(proof -> proof instanceof BootProof.StillOld || proof instanceof BootProof.NotBack)
                .isPresent();
        return failed ? Exit.WRONG : Exit.GOOD;
    }
}
