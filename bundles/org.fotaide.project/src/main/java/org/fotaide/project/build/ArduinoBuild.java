// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.internal.process.StepFailedException;
import org.fotaide.project.internal.process.StepLog;
import org.fotaide.project.internal.process.Tool;
import org.fotaide.project.internal.process.ToolExit;
import org.fotaide.project.internal.process.ToolRun;
import org.fotaide.project.problem.ProjectProblem;

/**
 * The system {@code arduino}: arduino-cli compiles the sketch. Its objects stay from build to build, since it knows itself
 * which of them are out of date, whatever changed; its results go into an empty folder.
 */
record ArduinoBuild(SketchPlan plan, BuildSystem.Arduino system, WorkFolder work)
        implements SystemBuild<SketchProduct> {
    private static final String TOOL = "arduino-cli";
    private static final String OBJECTS = "arduino";

    /** Left empty by the ESP8266 core (platform.txt) for definitions of the user's. */
    private static final List<String> FLAGS = List.of("compiler.c.extra_flags", "compiler.cpp.extra_flags");

    @Override
    public SketchProduct build(StepLog log) throws FotaException, CancelledException, StepFailedException, IOException {
        String board = system.fqbn().orElseThrow(() -> new FotaException(ProjectProblem.BOARD_MISSING.with()));
        Path sketch = sketch();
        Path output = work.empty(SketchFiles.WORD);
        Tool tool = new Tool(
                command(board, sketch, output),
                plan.directory(),
                new BuildEnvironment(plan).variables(),
                "",
                plan.limit());
        log.begin("Compiling the sketch");
        ToolExit exit = new ToolRun(tool).call(log.progress(), log::line);
        if (!exit.good()) {
            throw new StepFailedException(SketchFiles.TITLE, TOOL, exit.status());
        }
        Path image = made(output, ".ino.bin")
                .orElseThrow(() -> new FotaException(
                        ProjectProblem.IMAGE_MISSING.with(SketchFiles.TITLE, output.resolve("*.ino.bin"))));
        return new SketchProduct(
                image, made(output, ".ino.elf"), "Compiled by " + TOOL + " for " + board + ".", List.of());
    }

    private List<String> command(String board, Path sketch, Path output) {
        List<String> command = new ArrayList<>(List.of(TOOL, "compile", "--no-color", "--fqbn", board));
        command.addAll(List.of("--build-path", work.resolve(OBJECTS).toString(), "--output-dir", output.toString()));
        for (String flags : FLAGS) {
            command.add("--build-property");
            command.add(flags + "=-DROM_NAME=\"" + plan.rom() + "\"");
        }
        command.addAll(system.arguments());
        command.add(sketch.toString());
        return command;
    }

    /** arduino-cli wants the folder's name in that of the main file. */
    private Path sketch() throws FotaException {
        Path folder = plan.directory().resolve(system.sketch().orElse("")).normalize();
        Path main = folder.resolve(folder.getFileName() + ".ino");
        if (!Files.isRegularFile(main)) {
            throw new FotaException(ProjectProblem.SKETCH_MISSING.with(main));
        }
        return folder;
    }

    private static Optional<Path> made(Path output, String ending) throws IOException {
        try (Stream<Path> files = Files.list(output)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .findFirst();
        }
    }
}
