// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fotaide.api.build.BuildProject;
import org.fotaide.api.check.CheckProject;
import org.fotaide.api.device.FindDevices;
import org.fotaide.api.problem.ApiProblem;
import org.fotaide.api.simulate.Simulate;
import org.fotaide.api.simulate.Simulate.SimulatedFleet;
import org.fotaide.api.upload.UploadImage;
import org.fotaide.api.upload.UploadImage.Uploaded;
import org.fotaide.cli.terminal.ConsoleSecrets;
import org.fotaide.cli.terminal.Exit;
import org.fotaide.cli.terminal.Paint;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.cli.terminal.TerminalProgress;
import org.fotaide.deploy.proof.BootProof;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.build.BuildReport;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.FixReport;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.Personality;
import picocli.CommandLine.Command;

/** {@code fota demo}: the whole job once, on a copy of examples/blinky and a simulated device. */
@Command(
        name = "demo",
        description =
                "Show the whole job on an example and a simulated device: check, mend, build, find, upload, prove.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    private static final String FIRST = "v1.0.1t45772(a)";
    private static final String SECOND = "v1.0.2t45772(a)";
    private static final String THIRD = "v1.0.3t45772(a)";
    private static final String MISTYPED = "V1.0.2.T45772（A）";
    private static final String PASSWORD = "blink";
    private static final String DEVICE = "esp8266-demo";

    private final Shell shell;

    public DemoCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws Exception {
        Path work = Files.createTempDirectory("fota-demo");
        try {
            Path project = copyExample(work);
            return show(project).status();
        } finally {
            delete(work);
        }
    }

    private Exit show(Path project) throws Exception {
        Path first = build("Build " + FIRST + ", which the device is delivered with", project, FIRST, Slot.USER1);
        name(project, FIRST, MISTYPED);
        check(project);
        mend(project);
        build("Build both slots of " + SECOND, project, SECOND, Slot.USER2);
        DeviceSettings settings = DeviceSettings.of(
                        Personality.twoSlots(FlashMap.MAP_2).running(Slot.USER1, Files.readAllBytes(first)))
                .named(DEVICE)
                .password(PASSWORD);
        Files.delete(first);
        try (SimulatedFleet fleet = new Simulate(settings).call()) {
            find(settings.announceOn());
            boolean proven = upload(project.resolve("build/fota/user2.bin"), Slot.USER2, SECOND, settings.announceOn());
            name(project, SECOND, THIRD);
            Path third = build("Build the next version, " + THIRD, project, THIRD, Slot.USER1);
            proven &= upload(third, Slot.USER1, THIRD, settings.announceOn());
            shell.terminal().print("");
            shell.terminal().print(proven ? "Done: two updates, each proved." : "An update was not proved.");
            return proven ? Exit.GOOD : Exit.WRONG;
        }
    }

    private void check(Path project) throws Exception {
        step("Check the project: its ROM name was mistyped as " + MISTYPED);
        long start = System.nanoTime();
        for (Finding finding :
                new CheckProject(List.of(project)).call(Progress.NONE).findings()) {
            say(place(finding) + ": " + finding.severity().word() + ": " + finding.message() + " ["
                    + finding.code().id() + "]");
        }
        took(start);
    }

    private static String place(Finding finding) {
        return finding.file().getFileName() + ":" + finding.range().start();
    }

    private void mend(Path project) throws Exception {
        step("Mend it, as fota check --fix does");
        long start = System.nanoTime();
        FixReport fixed = new CheckProject(List.of(project)).fix(Progress.NONE);
        fixed.applied().stream()
                .flatMap(finding -> finding.sureFix().stream())
                .map(fix -> fix.title())
                .distinct()
                .forEach(this::say);
        say(fixed.after().hasErrors() ? "something is still wrong" : "nothing is wrong any more");
        took(start);
    }

    private Path build(String title, Path project, String rom, Slot wanted) throws Exception {
        step(title);
        long start = System.nanoTime();
        name(project, SECOND, rom);
        try (TerminalProgress progress = shell.progress()) {
            BuildReport report = new BuildProject(project).call(Progress.NONE);
            for (Slot slot : Slot.values()) {
                say(report.image(slot).path().getFileName() + ": "
                        + report.image(slot).bytes() + " bytes, "
                        + report.image(slot).free() + " free");
            }
            say(report.how().text());
            took(start);
            Path kept = project.resolveSibling(rom.replace("(", "_").replace(")", "") + "." + wanted.word() + ".bin");
            Files.copy(report.image(wanted).path(), kept, StandardCopyOption.REPLACE_EXISTING);
            return kept;
        }
    }

    private void find(Set<String> interfaces) throws Exception {
        step("Switch a simulated device on, with a password, and find it by multicast DNS");
        long start = System.nanoTime();
        new FindDevices()
                .on(interfaces)
                .within(Duration.ofSeconds(2))
                .call(shell.progress())
                .devices()
                .forEach(device -> say(device.name() + " at " + device.device().address() + ", runs "
                        + device.device().announcement().rom().orElse("?") + " in "
                        + device.device()
                                .announcement()
                                .runningSlot()
                                .map(Slot::word)
                                .orElse("?")
                        + ", wants a password"));
        took(start);
    }

    private boolean upload(Path image, Slot slot, String rom, Set<String> interfaces) throws Exception {
        step("Send " + rom + " for " + slot.word() + ", the slot that is not running, with Digest-MD5 authentication");
        long start = System.nanoTime();
        ConsoleSecrets secrets =
                new ConsoleSecrets(Optional.empty(), Map.of(ConsoleSecrets.VARIABLE, PASSWORD), shell.terminal());
        Uploaded done;
        try (TerminalProgress progress = shell.progress()) {
            done = new UploadImage(image).to(DEVICE + ".local").on(interfaces).call(progress, secrets);
        }
        say(new UploadWords().sent(done));
        done.proof().ifPresent(proof -> say(new UploadWords().proof(proof)));
        took(start);
        return done.proof().filter(BootProof.Proven.class::isInstance).isPresent();
    }

    private static void name(Path project, String from, String to) throws IOException {
        Path manifest = project.resolve("fota.yaml");
        Files.writeString(manifest, Files.readString(manifest).replace("version: " + from, "version: " + to));
    }

    private Path copyExample(Path work) throws IOException, FotaException {
        Path example = Path.of(System.getProperty("fota.home", "")).resolve("examples/blinky");
        if (!Files.isRegularFile(example.resolve("fota.yaml"))) {
            throw new FotaException(ApiProblem.FILE_MISSING.with(example.resolve("fota.yaml")));
        }
        Path copy = work.resolve("blinky");
        try (Stream<Path> files = Files.walk(example)) {
            for (Path file : (Iterable<Path>)
                    files.filter(path -> !example.relativize(path).startsWith("build")
                            && !example.relativize(path).startsWith(".fota"))::iterator) {
                Path target = copy.resolve(example.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        name(copy, SECOND, FIRST);
        Path manifest = copy.resolve("fota.yaml");
        Files.writeString(manifest, Files.readString(manifest).replace("\nreleases:\n  - " + FIRST, "\nreleases: []"));
        return copy;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }

    private void step(String title) {
        shell.terminal().print("");
        shell.terminal().print(shell.terminal().paint(Paint.STRONG, title));
    }

    private void say(String line) {
        shell.terminal().print("  " + line);
    }

    private void took(long start) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        shell.terminal().print(shell.terminal().paint(Paint.FAINT, "  " + millis + " ms"));
    }
}
