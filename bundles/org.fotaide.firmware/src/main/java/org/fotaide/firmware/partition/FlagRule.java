// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import static org.fotaide.firmware.partition.PartitionColumn.FLAGS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Flags are words that the tool knows, spelled as it does, and go with what the partition is. */
final class FlagRule implements PartitionRule {
    private static final String READONLY = "readonly";
    private static final int OTADATA = 0;
    private static final int COREDUMP = 3;

    @Override
    public void check(Ground ground, Consumer<PartitionFault> faults) {
        PartitionTool tool = ground.settings().tool();
        for (ReadRow row : ground.rows()) {
            if (row.open()) {
                continue;
            }
            for (String flag : row.row().flags().split(":")) {
                if (!flag.isEmpty() && !tool.flags().contains(flag)) {
                    faults.accept(unknown(row, flag, tool));
                }
            }
            boolean written = row.is(PartitionTool.DATA, OTADATA) || row.is(PartitionTool.DATA, COREDUMP);
            if (written && tool == PartitionTool.ESP_IDF && row.has(READONLY)) {
                faults.accept(new PartitionFault(
                                PartitionCode.PARTITION_FLAG,
                                row.index(),
                                FLAGS,
                                row.title() + " is written while the device runs, so it cannot be readonly.")
                        .with(replaced(row, READONLY, "", "Remove readonly")));
            }
        }
    }

    private static PartitionFault unknown(ReadRow row, String flag, PartitionTool tool) {
        List<PartitionRepair> repairs = new ArrayList<>();
        for (PartitionRepair like : new Words(tool.flags(), row.index(), FLAGS).like(flag)) {
            PartitionChange.SetField set =
                    (PartitionChange.SetField) like.changes().get(0);
            PartitionRepair repair = replaced(row, flag, set.text(), like.title());
            repairs.add(like.sure() ? repair.certain() : repair);
        }
        repairs.add(replaced(row, flag, "", "Remove " + Shown.of(flag)));
        return new PartitionFault(
                        PartitionCode.PARTITION_FLAG,
                        row.index(),
                        FLAGS,
                        Shown.of(flag) + " is no flag that " + tool.title() + " knows. Wanted is "
                                + String.join(" or ", tool.flags())
                                + ", in lower case; several are separated by colons.")
                .with(repairs);
    }

    private static PartitionRepair replaced(ReadRow row, String flag, String by, String title) {
        List<String> flags = new ArrayList<>();
        for (String each : row.row().flags().split(":")) {
            String kept = each.equals(flag) ? by : each;
            if (!kept.isEmpty()) {
                flags.add(kept);
            }
        }
        return PartitionRepair.set(title, row.index(), FLAGS, String.join(":", flags));
    }
}
