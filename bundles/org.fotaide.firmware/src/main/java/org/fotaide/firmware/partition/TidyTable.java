// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.FlashSize;

/** Ways to bring a whole table into order; none where it cannot be told where every partition lies. */
record TidyTable(Ground ground) {
    /** The rows by offset, as they are. Only where every offset is written does no partition move. */
    List<PartitionRepair> sorted() {
        List<ReadRow> order = order();
        if (order.isEmpty() || isIdentity(order)) {
            return List.of();
        }
        boolean sure = order.stream().allMatch(row -> row.offset().known());
        return List.of(new PartitionRepair("Sort the rows by offset", sure, List.of(reordered(order))));
    }

    /** The rows by offset, each moved behind the one before it and up to where it may begin, with whole sectors. */
    List<PartitionRepair> sortedAndAligned() {
        List<ReadRow> order = order();
        List<PartitionChange> changes = new ArrayList<>();
        long end = ground.tableEnd();
        for (ReadRow row : order) {
            OptionalLong next = aligned(row, end, changes);
            if (next.isEmpty()) {
                return List.of();
            }
            end = next.getAsLong();
        }
        if (!isIdentity(order)) {
            changes.add(reordered(order));
        }
        return changes.isEmpty() ? List.of() : List.of(new PartitionRepair("Sort and align the table", false, changes));
    }

    /** Where the row then ends; empty if it would end before it begins. */
    private OptionalLong aligned(ReadRow row, long end, List<PartitionChange> changes) {
        int step = Math.max(ground.alignment(row), FlashSize.SECTOR);
        long chosen = Ground.up(end, ground.alignment(row));
        boolean left = row.offset().blank() && chosen % step == 0;
        long offset = left
                ? chosen
                : Ground.up(Math.max(end, ground.place(row).orElseThrow().offset()), step);
        if (!left && (row.offset().blank() || row.offset().number() != offset)) {
            changes.add(new PartitionChange.SetField(row.index(), PartitionColumn.OFFSET, Address.text(offset)));
        }
        long size = row.size().number();
        if (size < 0) {
            return -size > offset ? OptionalLong.of(-size) : OptionalLong.empty();
        }
        long whole = Ground.up(size, Math.max(ground.sizeStep(row), FlashSize.SECTOR));
        if (whole != size) {
            changes.add(new PartitionChange.SetField(row.index(), PartitionColumn.SIZE, Address.text(whole)));
        }
        return OptionalLong.of(offset + whole);
    }

    private List<ReadRow> order() {
        boolean whole = ground.mendable() && ground.rows().stream().allMatch(row -> isPlaced(ground.place(row)));
        return whole
                ? ground.rows().stream()
                        .sorted(Comparator.comparingLong(
                                row -> ground.place(row).orElseThrow().offset()))
                        .toList()
                : List.of();
    }

    private static boolean isPlaced(Optional<Placed> place) {
        return place.filter(each -> each.offset() >= 0 && each.size() >= 0).isPresent();
    }

    private static boolean isIdentity(List<ReadRow> order) {
        return IntStream.range(0, order.size()).allMatch(i -> order.get(i).index() == i);
    }

    private static PartitionChange reordered(List<ReadRow> order) {
        return new PartitionChange.Reorder(order.stream().map(ReadRow::index).toList());
    }
}
