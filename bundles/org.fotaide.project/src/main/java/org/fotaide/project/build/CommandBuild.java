// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import java.nio.file.Path;
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

/** The system {@code command}: what the project says is run once for each slot, and told the slot by its environment. */
record CommandBuild(DualPlan plan, BuildSystem.Command system, WorkFolder work) implements SystemBuild<SlotProducts> {
    private static final Pattern LINKED = Pattern.compile(".*\\.(?:elf|out|axf)");

    @Override
    public SlotProducts build(StepLog log) throws FotaException, CancelledException, StepFailedException, IOException {
        List<String> notes = new ArrayList<>();
        SlotProducts.Product user1 = slot(Slot.USER1, log, notes);
        SlotProducts.Product user2 = slot(Slot.USER2, log, notes);
        return new SlotProducts(
                user1,
                user2,
                new HowBuilt.BuiltTwice(
                        "The project's command was run for each slot; what it compiles cannot be seen."),
                notes);
    }

    private SlotProducts.Product slot(Slot slot, StepLog log, List<String> notes)
            throws FotaException, CancelledException, StepFailedException, IOException {
        Path output = work.empty(slot.word());
        CommandRun run =
                new CommandRun(plan, system.commands(), slot.word(), variables(slot, output), candidates(slot, output));
        CommandRun.Made made = run.call(log);
        notes.addAll(made.notes());
        return new SlotProducts.Product(
                first(made.files(), slot, name -> LINKED.matcher(name).matches()),
                first(made.files(), slot, name -> !LINKED.matcher(name).matches()),
                made.took());
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

    private Map<String, String> variables(Slot slot, Path output) {
        Map<String, String> variables = new HashMap<>(new BuildEnvironment(plan).commandVariables(output));
        variables.put("FOTA_SLOT", slot.word());
        variables.put("FOTA_APP", Integer.toString(slot.number()));
        variables.put("FOTA_SPI_SIZE_MAP", Integer.toString(plan.map().number()));
        variables.put("FOTA_SPI_MODE", plan.mode().toString());
        variables.put("FOTA_SPI_SPEED", plan.frequency().speed());
        variables.put(
                "FOTA_IROM",
                "0x" + Long.toHexString(plan.map().linkerScript(slot).origin()));
        return variables;
    }
}
