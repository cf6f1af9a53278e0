// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition.nonos;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.ByteCount;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.partition.PartitionCode;

/** No two partitions share a byte, and all lie in the flash. They may stand in any order. */
final class ExtentRule implements NonosRule {
    @Override
    public void check(List<NonosRow> rows, FlashMap map, Consumer<NonosFault> faults) {
        List<Integer> order = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).isPlaced() && rows.get(i).size().getAsLong() > 0)
                .boxed()
                .sorted(Comparator.comparingLong(i -> rows.get(i).address().getAsLong()))
                .toList();
        int farthest = -1;
        for (int i : order) {
            NonosRow row = rows.get(i);
            if (farthest >= 0 && row.address().getAsLong() < rows.get(farthest).end()) {
                overlap(rows, i, farthest, faults);
            }
            outside(row, i, map, faults);
            farthest = farthest < 0 || rows.get(farthest).end() < row.end() ? i : farthest;
        }
    }

    private static void overlap(List<NonosRow> rows, int index, int other, Consumer<NonosFault> faults) {
        NonosRow row = rows.get(index);
        NonosRow before = rows.get(other);
        if (!row.sure() && !before.sure()) {
            return;
        }
        NonosFault fault = NonosFault.of(
                        PartitionCode.PARTITION_OVERLAP,
                        index,
                        NonosColumn.ADDRESS,
                        row.title() + " begins at " + Address.text(row.address().getAsLong()) + ", where "
                                + before.title() + " lies ("
                                + Address.text(before.address().getAsLong()) + " to "
                                + Address.text(before.end()) + "). The SDK refuses this.")
                .about(other);
        long room = row.address().getAsLong() - before.address().getAsLong();
        faults.accept(
                room <= 0
                        ? fault
                        : fault.with(new NonosRepair.SetNumber(
                                "Shorten " + before.title() + " to " + Address.text(room),
                                other,
                                NonosColumn.SIZE,
                                room)));
    }

    private static void outside(NonosRow row, int index, FlashMap map, Consumer<NonosFault> faults) {
        long flash = map.size().bytes();
        if (row.end() > flash) {
            boolean whole = row.address().getAsLong() >= flash;
            faults.accept(NonosFault.of(
                    PartitionCode.PARTITION_OUTSIDE_FLASH,
                    index,
                    whole ? NonosColumn.ADDRESS : NonosColumn.SIZE,
                    row.title() + " ends at " + Address.text(row.end()) + ", "
                            + ByteCount.text(row.end() - flash) + " behind the end of the flash of " + map.title()
                            + "."));
        }
    }
}
