// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import static org.fotaide.firmware.partition.PartitionColumn.OFFSET;
import static org.fotaide.firmware.partition.PartitionColumn.SIZE;

import java.util.function.Consumer;

/** Offsets and sizes are numbers that a table can hold. */
final class NumberRule implements PartitionRule {
    private static final long LARGEST = 0xFFFF_FFFFL;

    @Override
    public void check(Ground ground, Consumer<PartitionFault> faults) {
        for (ReadRow row : ground.rows()) {
            if (!row.open() && !row.isPlacedByTool()) {
                offset(row, faults);
                size(row, ground, faults);
            }
        }
    }

    private static void offset(ReadRow row, Consumer<PartitionFault> faults) {
        if (!row.offset().blank()) {
            number(row, OFFSET, row.offset(), faults);
        }
        if (row.offset().known() && (row.offset().number() < 0 || row.offset().number() > LARGEST)) {
            faults.accept(new PartitionFault(
                            PartitionCode.PARTITION_VALUE,
                            row.index(),
                            OFFSET,
                            "No flash has the offset " + row.row().offset() + ".")
                    .with(PartitionRepair.set("Leave the offset to the tool", row.index(), OFFSET, "")));
        }
    }

    private static void size(ReadRow row, Ground ground, Consumer<PartitionFault> faults) {
        if (row.size().blank()) {
            faults.accept(new PartitionFault(
                    PartitionCode.PARTITION_FIELD,
                    row.index(),
                    SIZE,
                    "The size of " + row.title()
                            + " is missing. The tool chooses an offset where there is none, but no size."));
            return;
        }
        number(row, SIZE, row.size(), faults);
        if (row.size().known() && Math.abs(row.size().number()) > LARGEST) {
            faults.accept(new PartitionFault(
                    PartitionCode.PARTITION_VALUE,
                    row.index(),
                    SIZE,
                    "No flash has " + row.row().size() + " bytes."));
            return;
        }
        ground.place(row)
                .filter(place -> place.size() < 0)
                .ifPresent(place -> faults.accept(new PartitionFault(
                        PartitionCode.PARTITION_VALUE,
                        row.index(),
                        SIZE,
                        "A negative size says where a partition ends, and " + row.title()
                                + " would end before it begins.")));
    }

    private static void number(ReadRow row, PartitionColumn column, Amount amount, Consumer<PartitionFault> faults) {
        if (amount.known()) {
            return;
        }
        String text = row.row().field(column);
        faults.accept(new PartitionFault(
                        PartitionCode.PARTITION_VALUE,
                        row.index(),
                        column,
                        Shown.of(text) + " is no " + column.word() + ". Wanted is a number such as 0x10000, 64K or 1M.")
                .with(new NumberRepairs(text, row.index(), column).list()));
    }
}
