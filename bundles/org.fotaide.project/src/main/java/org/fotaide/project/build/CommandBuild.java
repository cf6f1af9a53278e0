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
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
    private static final Pattern LINKED = Pattern.compile(".*\\.(?:elf|out|axf)");

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
        List<Path> made = candidates.stream().filter(Files::isRegularFile).toList();
        if (made.isEmpty()) {
            throw new FotaException(ProjectProblem.IMAGE_MISSING.with(slot.word(), names(candidates)));
        }
        for (Path file : made) {
            if (Files.getLastModifiedTime(file).equals(before.get(file))) {
                notes.add("The command for " + slot.word() + " left " + file + " as it was; whether that file is up to"
                        + " date rests with the command.");
            }
        }
        return new Products.Product(
                first(made, slot, name -> LINKED.matcher(name).matches()),
                first(made, slot, name -> !LINKED.matcher(name).matches()),
                took);
    }

    private Optional<Path> first(List<Path> made, Slot slot, Predicate<String> kind) throws IOException {
        Optional<Path> file = made.stream()
                .filter(each -> kind.test(each.getFileName().toString()))
                .findFirst();
        boolean safe = file.isEmpty() || file.get().startsWith(work.of(slot));
        return safe ? file : work.keep(slot, file.get());
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
