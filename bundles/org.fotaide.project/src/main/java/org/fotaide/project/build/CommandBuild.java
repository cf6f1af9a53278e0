// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.internal.process.StepFailedException;
import org.fotaide.project.internal.process.StepLog;
import org.fotaide.project.internal.process.Tool;
import org.fotaide.project.internal.process.ToolExit;
import org.fotaide.project.internal.process.ToolRun;
import org.fotaide.project.problem.ProjectProblem;

/** The system {@code command}: what the project says is run once for each slot, and told the slot by its environment. */
record CommandBuild(BuildPlan plan, BuildSystem.Command system, WorkFolder work) implements SystemBuild {
    @Override
    public Products build(StepLog log) throws FotaException, CancelledException, StepFailedException, IOException {
        if (system.commands().isEmpty() || system.commands().stream().anyMatch(List::isEmpty)) {
            throw new FotaException(ProjectProblem.COMMAND_MISSING.with());
        }
        Map<String, String> variables = new BuildEnvironment(plan).variables();
        List<String> notes = new ArrayList<>();
        Products.Product user1 = slot(Slot.USER1, variables, log, notes);
        Products.Product user2 = slot(Slot.USER2, variables, log, notes);
        return new Products(
                user1,
                user2,
                new HowBuilt.BuiltTwice(
                        "The project's command was run for each slot; what it compiles cannot be seen."),
                notes);
    }

    private Products.Product slot(Slot slot, Map<String, String> common, StepLog log, List<String> notes)
            throws FotaException, CancelledException, StepFailedException, IOException {
        Path output = work.empty(slot.word());
        List<Path> candidates = candidates(slot, output);
        Map<Path, FileTime> before = times(candidates);
        log.begin("Building " + slot.word());
        Duration took = Duration.ZERO;
        for (List<String> command : system.commands()) {
            Tool tool = new Tool(command, plan.directory(), variables(slot, output, common), "", plan.limit());
            ToolExit exit = new ToolRun(tool).call(log.progress(), log::line);
            if (!exit.good()) {
                throw new StepFailedException(slot.word(), tool.program(), exit.status());
            }
            took = took.plus(exit.took());
        }
        Path made = candidates.stream()
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(
                        () -> new FotaException(ProjectProblem.IMAGE_MISSING.with(slot.word(), names(candidates))));
        if (Files.getLastModifiedTime(made).equals(before.get(made))) {
            notes.add("The command for " + slot.word() + " left " + made + " as it was; whether that file is up to date"
                    + " rests with the command.");
        }
        Optional<Path> kept = work.keep(slot, made).filter(file -> !made.startsWith(output));
        return product(kept.orElse(made), took);
    }

    private static Products.Product product(Path made, Duration took) {
        boolean linked = made.getFileName().toString().matches(".*\\.(?:elf|out|axf)");
        return new Products.Product(
                Optional.of(made).filter(file -> linked), Optional.of(made).filter(file -> !linked), took);
    }

    private List<Path> candidates(Slot slot, Path output) {
        return system.result()
                .map(result -> List.of(plan.directory()
                        .resolve(result.replace("{slot}", slot.word())
                                .replace("{app}", Integer.toString(slot.number()))
                                .replace("{rom}", plan.rom().toString()))
                        .normalize()))
                .orElseGet(() -> List.of(output.resolve(slot.word() + ".bin"), output.resolve(slot.word() + ".elf")));
    }

    private static Map<Path, FileTime> times(List<Path> files) throws IOException {
        Map<Path, FileTime> times = new HashMap<>();
        for (Path file : files) {
            if (Files.isRegularFile(file)) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    private static String names(List<Path> files) {
        return String.join(", ", files.stream().map(Path::toString).toList());
    }

    private Map<String, String> variables(Slot slot, Path output, Map<String, String> common) {
        Map<String, String> variables = new HashMap<>(common);
        variables.put("FOTA_SLOT", slot.word());
        variables.put("FOTA_APP", Integer.toString(slot.number()));
        variables.put("FOTA_ROM_NAME", plan.rom().toString());
        variables.put("FOTA_OUTPUT", output.toString());
        variables.put("FOTA_SPI_SIZE_MAP", Integer.toString(plan.map().number()));
        variables.put("FOTA_SPI_MODE", plan.mode().toString());
        variables.put("FOTA_SPI_SPEED", plan.frequency().speed());
        variables.put(
                "FOTA_IROM",
                "0x" + Long.toHexString(plan.map().linkerScript(slot).origin()));
        return variables;
    }
}
