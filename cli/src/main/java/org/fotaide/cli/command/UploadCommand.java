// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
import org.fotaide.deploy.upload.HostSide;
import org.fotaide.deploy.upload.PortRange;
import org.fotaide.deploy.upload.UploadOptions;
import org.fotaide.deploy.upload.WebAccess;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Secrets;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
public final class UploadCommand implements Callable<Integer>, Reporting {
    private final Shell shell;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description =
                    "The image. Without it, what the project built last is sent: of user1.bin and user2.bin the one"
                            + " for the slot that is not running.")
    private Optional<Path> file = Optional.empty();

    @ArgGroup
    private final Target target = new Target();

    /** One way of naming the device. */
    static final class Target {
        @Option(
                names = "--to",
                paramLabel = "HOST[:PORT]",
                description =
                        "The device: its name, name.local, host or address (port 8266 unless given); may be repeated for"
                                + " several devices.")
        private Set<String> hosts = new LinkedHashSet<>();

        @Option(
                names = "--device",
                paramLabel = "NAME",
                description =
                        "A device that stands in fota.yaml (default: the only one there); may be repeated for several"
                                + " devices.")
        private Set<String> listed = new LinkedHashSet<>();

        /** What is asked for each device; all else comes from the project. */
        List<UploadChoice> choices(UploadChoice rest) {
            if (!hosts.isEmpty()) {
                return hosts.stream().map(rest::to).toList();
            }
            return listed.isEmpty()
                    ? List.of(rest)
                    : listed.stream().map(rest::device).toList();
        }
    }

    @Mixin
    private final PaceOptions pace = new PaceOptions();

    @Option(
            names = "--project",
            paramLabel = "DIR",
            description = "The project (default: this folder or the nearest above it with a fota.yaml).")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--build", description = "Build the project first.")
    private boolean build;

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

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the password; - is standard input.")
    private Optional<Path> passwordFile = Optional.empty();

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "A file whose first line is the passphrase of the key that the project signs with.")
    private Optional<Path> passphraseFile = Optional.empty();

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
        UploadChoice wanted = new UploadChoice(
                shell.directory(), project(), file.map(shell::resolve), Optional.empty(), Optional.empty());
        List<UploadChoice> choices = target.choices(wanted);
        List<Errand> errands = new ArrayList<>();
        for (UploadChoice choice : choices) {
            errands.add(new Errand(choice.words(), upload(choice)));
        }
        Secrets secrets = shell.secrets(passwordFile, passphraseFile);
        try (TerminalProgress progress = shell.progress()) {
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
        UploadImage upload = choice.upload()
                .on(interfaces)
                .remembering(StateFolder.ofUser(shell.environment()))
                .with(UploadOptions.DEFAULT
                        .with(HostSide.DEFAULT.at(ports))
                        .with(web())
                        .with(weaker ? UploadOptions.Weaker.ACCEPT : UploadOptions.Weaker.REFUSE));
        choice.listed().ifPresent(device -> shell.terminal()
                .tell("fota: to " + device.name() + ", " + device.address() + ", as fota.yaml says"));
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

    /** A broken fota.yaml somewhere above is nobody's business while the file and the device are named. */
    private Optional<UploadProject> project() throws FotaException {
        if (folder.isPresent()) {
            return Optional.of(UploadProject.in(shell.resolve(folder.get())));
        }
        boolean needless = file.isPresent() && !target.hosts.isEmpty();
        try {
            return UploadProject.around(shell.directory());
        } catch (FotaException broken) {
            if (needless) {
                shell.terminal()
                        .tell("fota: the project is left out of account. "
                                + broken.problem().text());
                return Optional.empty();
            }
            throw broken;
        }
    }

    private Exit report(List<Outcome> outcomes) {
        switch (format) {
            case JSON -> new JsonOutput(shell.terminal()).print(new SeveralJson().of(outcomes));
            case TEXT -> {
                OutcomeWords words = new OutcomeWords();
                outcomes.forEach(outcome -> shell.terminal().print(words.line(outcome)));
                shell.terminal().print(words.summary(outcomes));
            }
        }
        return outcomes.stream().allMatch(Outcome.Done.class::isInstance) ? Exit.GOOD : Exit.WRONG;
    }

    private void tellLeft(List<Outcome> outcomes) {
        String option = target.hosts.isEmpty() ? "--device " : "--to ";
        String left = outcomes.stream()
                .filter(outcome -> !(outcome instanceof Outcome.Done))
                .map(outcome -> option + outcome.device())
                .collect(Collectors.joining(" "));
        if (!left.isEmpty()) {
            shell.terminal().tell("Those that are left: " + left);
        }
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
