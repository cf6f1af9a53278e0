// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import static org.fotaide.firmware.partition.PartitionColumn.OFFSET;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.fotaide.firmware.flash.Address;

/** Partitions follow each other in the order of their rows, behind the table. */
final class PlaceRule implements PartitionRule {
    @Override
    public void check(Ground ground, Consumer<PartitionFault> faults) {
        Optional<ReadRow> before = Optional.empty();
        Optional<ReadRow> farthest = Optional.empty();
        for (ReadRow row : ground.rows()) {
            Optional<Placed> place = ground.place(row);
            if (row.offset().known() && row.offset().number() >= 0 && !row.isPlacedByTool()) {
                offset(row, ground, before, farthest, faults);
            }
            if (place.isPresent()) {
                before = Optional.of(row);
                if (farthest.isEmpty()
                        || ground.place(farthest.get()).orElseThrow().end()
                                < place.get().end()) {
                    farthest = before;
                }
            } else if (!row.isPlacedByTool()) {
                before = Optional.empty();
            }
        }
    }

    private static void offset(
            ReadRow row,
            Ground ground,
            Optional<ReadRow> before,
            Optional<ReadRow> farthest,
            Consumer<PartitionFault> faults) {
        long offset = row.offset().number();
        if (offset < ground.tableEnd()) {
            faults.accept(reserved(row, ground));
            return;
        }
        Optional<ReadRow> other = taken(row, ground, before).or(() -> taken(row, ground, farthest));
        OptionalLong end = ground.endBefore(row);
        if (other.isPresent()) {
            faults.accept(overlap(row, other.get(), ground));
        } else if (end.isPresent() && offset < end.getAsLong() && before.isPresent()) {
            faults.accept(order(row, before.get(), ground));
        }
    }

    private static Optional<ReadRow> taken(ReadRow row, Ground ground, Optional<ReadRow> other) {
        Placed mine = ground.place(row).orElse(new Placed(row.offset().number(), 1));
        return other.filter(each -> ground.place(each).orElseThrow().overlaps(mine));
    }

    private static PartitionFault reserved(ReadRow row, Ground ground) {
        return new PartitionFault(
                        PartitionCode.PARTITION_RESERVED,
                        row.index(),
                        OFFSET,
                        row.title() + " begins at " + Address.text(row.offset().number())
                                + ", but the boot loader and the table reach up to " + Address.text(ground.tableEnd())
                                + ".")
                .with(PartitionRepair.set("Leave the offset to the tool", row.index(), OFFSET, ""))
                .with(move(row, Ground.up(ground.tableEnd(), ground.alignment(row))));
    }

    private static PartitionFault overlap(ReadRow row, ReadRow other, Ground ground) {
        Placed there = ground.place(other).orElseThrow();
        PartitionFault fault = new PartitionFault(
                        PartitionCode.PARTITION_OVERLAP,
                        row.index(),
                        OFFSET,
                        row.title() + " begins at " + Address.text(row.offset().number()) + ", where " + other.title()
                                + " lies (" + there.text() + "). What is written to one destroys the other.")
                .about(other.index())
                .with(move(row, Ground.up(there.end(), ground.alignment(row))))
                .with(PartitionRepair.set("Leave the offset to the tool", row.index(), OFFSET, ""));
        return fault.with(shortened(row, other, there)).with(new TidyTable(ground).sortedAndAligned());
    }

    private static List<PartitionRepair> shortened(ReadRow row, ReadRow other, Placed there) {
        long room = row.offset().number() - there.offset();
        return room <= 0
                ? List.of()
                : List.of(PartitionRepair.set(
                        "Shorten " + other.title() + " to " + Address.text(room),
                        other.index(),
                        PartitionColumn.SIZE,
                        Address.text(room)));
    }

    private static PartitionFault order(ReadRow row, ReadRow before, Ground ground) {
        PartitionFault fault = new PartitionFault(
                        PartitionCode.PARTITION_ORDER,
                        row.index(),
                        OFFSET,
                        row.title() + " begins at " + Address.text(row.offset().number()) + ", below the end of "
                                + before.title()
                                + " before it. The tool wants the rows in the order of their offsets.")
                .about(before.index());
        TidyTable tidy = new TidyTable(ground);
        return fault.with(tidy.sorted()).with(tidy.sortedAndAligned());
    }

    private static PartitionRepair move(ReadRow row, long offset) {
        return PartitionRepair.set("Move to " + Address.text(offset), row.index(), OFFSET, Address.text(offset));
    }
}
