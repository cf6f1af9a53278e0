// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import static org.fotaide.firmware.partition.PartitionColumn.OFFSET;
import static org.fotaide.firmware.partition.PartitionColumn.SIZE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.FlashSize;

/** Offsets and sizes are multiples of what the tool wants, and no two partitions share a sector, by which flash is erased. */
final class AlignmentRule implements PartitionRule {
    @Override
    public void check(Ground ground, Consumer<PartitionFault> faults) {
        NavigableMap<Long, ReadRow> byOffset = byOffset(ground);
        for (ReadRow row : ground.rows()) {
            if (row.isPlacedByTool() || row.type().isEmpty()) {
                continue;
            }
            if (row.offset().known() && row.offset().number() > 0) {
                offset(row, ground, faults);
            }
            if (size(row, ground) > 0) {
                size(row, ground, byOffset, faults);
            }
        }
    }

    /** In bytes, where the end is written too; 0 where that cannot be told. */
    private static long size(ReadRow row, Ground ground) {
        boolean written = row.size().known() && row.size().number() > 0;
        return written
                ? row.size().number()
                : ground.place(row).map(Placed::size).orElse(0L);
    }

    private static void offset(ReadRow row, Ground ground, Consumer<PartitionFault> faults) {
        int wanted = ground.alignment(row);
        if (row.offset().number() % wanted != 0) {
            faults.accept(fault(PartitionCode.PARTITION_ALIGNMENT, row, ground, OFFSET, wanted));
        } else if (row.offset().number() % FlashSize.SECTOR != 0) {
            faults.accept(fault(PartitionCode.PARTITION_SECTOR, row, ground, OFFSET, FlashSize.SECTOR));
        }
    }

    private static void size(
            ReadRow row, Ground ground, NavigableMap<Long, ReadRow> byOffset, Consumer<PartitionFault> faults) {
        long size = size(row, ground);
        int wanted = ground.sizeStep(row);
        if (size % wanted != 0) {
            faults.accept(fault(PartitionCode.PARTITION_ALIGNMENT, row, ground, SIZE, wanted));
        } else if (size % FlashSize.SECTOR != 0) {
            neighbour(row, ground, byOffset)
                    .ifPresent(other ->
                            faults.accept(fault(PartitionCode.PARTITION_SECTOR, row, ground, SIZE, FlashSize.SECTOR)
                                    .about(other.index())));
        }
    }

    /** What begins in the sector in which a partition ends. */
    private static Optional<ReadRow> neighbour(ReadRow row, Ground ground, NavigableMap<Long, ReadRow> byOffset) {
        return ground.place(row)
                .filter(place -> place.end() % FlashSize.SECTOR != 0)
                .flatMap(place -> Optional.ofNullable(byOffset.ceilingEntry(place.end()))
                        .filter(next -> next.getKey() < Ground.up(place.end(), FlashSize.SECTOR))
                        .map(Map.Entry::getValue));
    }

    private static NavigableMap<Long, ReadRow> byOffset(Ground ground) {
        NavigableMap<Long, ReadRow> rows = new TreeMap<>();
        for (ReadRow row : ground.rows()) {
            ground.place(row).ifPresent(place -> rows.putIfAbsent(place.offset(), row));
        }
        return rows;
    }

    private static PartitionFault fault(
            PartitionCode code, ReadRow row, Ground ground, PartitionColumn column, int wanted) {
        String what = "The " + column.word() + " of " + row.title() + ", "
                + row.row().field(column) + ", is no multiple of " + Address.text(wanted);
        String why = code == PartitionCode.PARTITION_SECTOR
                ? ". Flash is erased by the sector of 4 KB, so it cannot be erased without its neighbour."
                : ", which the tool wants" + (row.is(PartitionTool.APP) ? " for an app" + signed(column, wanted) : "")
                        + ".";
        long value = column == OFFSET ? row.offset().number() : size(row, ground);
        List<PartitionRepair> repairs = new ArrayList<>();
        repairs.add(to(row, column, Ground.up(value, wanted)));
        if (Ground.down(value, wanted) > 0) {
            repairs.add(to(row, column, Ground.down(value, wanted)));
        }
        if (column == OFFSET && code == PartitionCode.PARTITION_ALIGNMENT) {
            repairs.add(PartitionRepair.set("Leave the offset to the tool", row.index(), OFFSET, ""));
        }
        return new PartitionFault(code, row.index(), column, what + why)
                .with(repairs)
                .with(new TidyTable(ground).sortedAndAligned());
    }

    private static String signed(PartitionColumn column, int wanted) {
        return column == SIZE && wanted == PartitionSettings.SIGNED_APP_SIZE_STEP ? " under secure boot 1" : "";
    }

    private static PartitionRepair to(ReadRow row, PartitionColumn column, long value) {
        return PartitionRepair.set("Change to " + Address.text(value), row.index(), column, Address.text(value));
    }
}
