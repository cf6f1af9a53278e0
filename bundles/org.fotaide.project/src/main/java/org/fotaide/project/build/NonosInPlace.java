// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.internal.make.MakeTool;
import org.fotaide.project.internal.process.StepFailedException;
import org.fotaide.project.internal.process.StepLog;
import org.fotaide.project.internal.process.Tool;
import org.fotaide.project.internal.process.ToolExit;
import org.fotaide.project.internal.process.ToolRun;
import org.fotaide.project.problem.ProjectProblem;

/**
 * A Makefile with the SDK's variables that keeps its objects where it likes: cleaned and built for each slot, as a person
 * does with gen_misc.sh.
 *
 * @param variables what the tools get in their environment
 * @param script the script to run instead of make, where the project needs it
 */
record NonosInPlace(
        DualPlan plan,
        BuildSystem.NonosSdk system,
        WorkFolder work,
        Map<String, String> variables,
        Optional<GenMisc> script) {
    /** What says that the link was done and only the vendor's Python script failed. */
    private static final String PACKER = "gen_appbin.py";

    private static final String WHY =
            "This Makefile does not let its objects be kept apart (no OIMAGES under ODIR), so it"
                    + " was cleaned and built for each slot.";

    private static final String WHY_SCRIPT =
            "The project's gen_misc.sh sets variables that its Makefile needs, so it was cleaned and run for each slot.";

    SlotProducts build(StepLog log) throws FotaException, CancelledException, StepFailedException, IOException {
        List<String> notes = new ArrayList<>();
        SlotProducts.Product user1 = slot(Slot.USER1, log, notes);
        SlotProducts.Product user2 = slot(Slot.USER2, log, notes);
        String why = script.isPresent() ? WHY_SCRIPT : WHY;
        return new SlotProducts(user1, user2, new HowBuilt.BuiltTwice(why), notes);
    }

    private SlotProducts.Product slot(Slot slot, StepLog log, List<String> notes)
            throws FotaException, CancelledException, StepFailedException, IOException {
        MakeTool make = MakeTool.find(plan.directory(), variables, plan.limit(), log.progress());
        work.empty(slot.word());
        log.begin("Cleaning for " + slot.word());
        List<String> cleaning = new ArrayList<>(arguments(slot));
        cleaning.add("clean");
        boolean cleaned = make.run(cleaning, 1, log.progress(), line -> {}).good();
        FileTime start = work.stamp();
        log.begin("Building " + slot.word());
        List<String> output = new ArrayList<>();
        ToolExit exit = run(slot, make, cleaned, log, output);
        Optional<Path> image = image(slot, start);
        if (exit.good() && image.isPresent()) {
            return new SlotProducts.Product(linked(start), work.keep(slot, image.get()), exit.took());
        }
        boolean packerFailed = output.stream().anyMatch(line -> line.contains(PACKER));
        Optional<Path> elf = exit.good() || packerFailed ? linked(start) : Optional.empty();
        if (elf.isPresent()) {
            notes.add("The vendor's " + PACKER + " made no image for " + slot.word()
                    + " (it needs Python 2); fota packed the linked program itself.");
            return new SlotProducts.Product(work.keep(slot, elf.get()), Optional.empty(), exit.took());
        }
        if (!exit.good()) {
            throw new StepFailedException(slot.word(), make.program(), exit.status());
        }
        throw new FotaException(ProjectProblem.IMAGE_MISSING.with(
                slot.word(),
                String.join(
                        ", ",
                        folders().stream()
                                .map(folder -> folder.resolve(plan.map().imageName(slot))
                                        .toString())
                                .toList())));
    }

    private ToolExit run(Slot slot, MakeTool make, boolean cleaned, StepLog log, List<String> output)
            throws FotaException, CancelledException {
        if (script.isPresent()) {
            Tool tool = new Tool(
                    script.get().command(),
                    plan.directory(),
                    variables,
                    script.get().answers(slot),
                    plan.limit());
            return new ToolRun(tool).call(log.progress(), line -> remember(line, log, output));
        }
        List<String> arguments = new ArrayList<>(arguments(slot));
        if (!cleaned) {
            arguments.add("--always-make");
        }
        return make.run(arguments, 1, log.progress(), line -> remember(line, log, output));
    }

    private static void remember(String line, StepLog log, List<String> output) {
        log.line(line);
        if (line.contains(PACKER)) {
            output.add(line);
        }
    }

    private List<String> arguments(Slot slot) {
        List<String> arguments = new ArrayList<>(List.of("COMPILE=gcc", "BOOT=new"));
        arguments.addAll(new MakeVariables(plan).of(slot));
        arguments.addAll(system.arguments());
        return arguments;
    }

    private Optional<Path> image(Slot slot, FileTime start) throws IOException {
        for (Path folder : folders()) {
            Path file = folder.resolve(plan.map().imageName(slot));
            if (newer(file, start)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private List<Path> folders() throws IOException {
        List<Path> folders = new ArrayList<>();
        Optional<Path> told = script.isPresent() ? script.get().binaries() : Optional.empty();
        told.ifPresent(folder -> folders.add(folder.resolve("upgrade")));
        folders.add(plan.directory().resolve("bin/upgrade"));
        folders.add(plan.directory().resolve("../bin/upgrade").normalize());
        return folders;
    }

    private Optional<Path> linked(FileTime start) throws IOException {
        Path output = plan.directory().resolve(".output");
        if (!Files.isDirectory(output)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(output)) {
            List<Path> programs = files.filter(
                            file -> file.getFileName().toString().endsWith(".out") && newer(file, start))
                    .toList();
            return programs.size() == 1 ? Optional.of(programs.get(0)) : Optional.empty();
        }
    }

    private static boolean newer(Path file, FileTime start) {
        try {
            return Files.isRegularFile(file) && Files.getLastModifiedTime(file).compareTo(start) >= 0;
        } catch (IOException gone) {
            return false;
        }
    }
}
