// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.internal.process.StepFailedException;
import org.fotaide.project.internal.process.StepLog;

/** The system {@code command} where it makes one Arduino image, such as PlatformIO does. */
record SketchCommand(SketchPlan plan, BuildSystem.Command system, WorkFolder work)
        implements SystemBuild<SketchProduct> {
    @Override
    public SketchProduct build(StepLog log) throws FotaException, CancelledException, StepFailedException, IOException {
        Path output = work.empty(SketchFiles.WORD);
        Path image = system.result()
                .map(result -> plan.directory()
                        .resolve(result.replace("{rom}", plan.rom().toString()))
                        .normalize())
                .orElse(output.resolve(SketchFiles.IMAGE));
        CommandRun run = new CommandRun(plan, system.commands(), SketchFiles.TITLE, variables(output), List.of(image));
        CommandRun.Made made = run.call(log);
        Path kept = output.resolve(SketchFiles.IMAGE);
        if (!image.equals(kept)) {
            Files.copy(image, kept, StandardCopyOption.REPLACE_EXISTING);
        }
        return new SketchProduct(kept, linked(image, output), "The project's command was run.", made.notes());
    }

    /** The linked program that stands beside the image under its name; it tells where the file system begins. */
    private static Optional<Path> linked(Path image, Path output) throws IOException {
        String name = image.getFileName().toString();
        Path beside = image.resolveSibling(name.replaceFirst("\\.bin$", "") + ".elf");
        if (!name.endsWith(".bin") || !Files.isRegularFile(beside)) {
            return Optional.empty();
        }
        Path kept = output.resolve(SketchFiles.PROGRAM);
        return Optional.of(beside.equals(kept) ? kept : Files.copy(beside, kept, StandardCopyOption.REPLACE_EXISTING));
    }

    private Map<String, String> variables(Path output) {
        Map<String, String> variables = new HashMap<>(new BuildEnvironment(plan).commandVariables(output));
        variables.put("FOTA_FLASH_SIZE", plan.size().text());
        return variables;
    }
}
