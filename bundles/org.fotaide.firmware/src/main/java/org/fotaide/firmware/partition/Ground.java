// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table as one tool reads it, with every partition where the tool puts it as far as that can be told. */
final class Ground {
    /** No table lies before this: the first sector is the boot loader's. */
    private static final long EARLIEST_TABLE = 0x1000;

    /** A longer table is none that a tool takes, and is not searched for ways to mend it. */
    static final int LONGEST_MENDED = 120;

    private final boolean mendable;
    private final PartitionSettings settings;
    private final List<ReadRow> rows;
    private final List<Optional<Placed>> places = new ArrayList<>();
    private final List<OptionalLong> ends = new ArrayList<>();
    private final long tableEnd;

    /** For finding faults with ways to mend them. */
    static Ground of(List<PartitionRow> written, PartitionSettings settings) {
        return new Ground(written, settings, written.size() <= LONGEST_MENDED);
    }

    /** For finding faults alone. */
    static Ground judged(List<PartitionRow> written, PartitionSettings settings) {
        return new Ground(written, settings, false);
    }

    private Ground(List<PartitionRow> written, PartitionSettings settings, boolean mendable) {
        this.mendable = mendable;
        this.settings = settings;
        this.rows = IntStream.range(0, written.size())
                .mapToObj(index -> ReadRow.of(index, written.get(index), settings))
                .toList();
        this.tableEnd = settings.tableOffset().orElseGet(this::concludedTable) + PartitionSettings.TABLE_SIZE;
        place();
    }

    /** The usual place of a table, or an earlier one that leaves room for the first partition. */
    private long concludedTable() {
        long first = rows.stream()
                .filter(row -> row.offset().known() && !row.isPlacedByTool())
                .mapToLong(row -> row.offset().number())
                .min()
                .orElse(Long.MAX_VALUE);
        long sector = Math.max(first, 0) / PartitionSettings.TABLE_SIZE * PartitionSettings.TABLE_SIZE;
        return Math.max(
                EARLIEST_TABLE, Math.min(PartitionSettings.USUAL_TABLE_OFFSET, sector - PartitionSettings.TABLE_SIZE));
    }

    private void place() {
        OptionalLong last = OptionalLong.of(tableEnd);
        for (ReadRow row : rows) {
            ends.add(last);
            if (row.isPlacedByTool()) {
                places.add(Optional.empty());
                last = row.is(row.type().getAsInt(), 0) ? last : OptionalLong.empty();
                continue;
            }
            Optional<Placed> placed = place(row, last);
            places.add(placed);
            last = placed.isPresent() ? OptionalLong.of(placed.get().end()) : OptionalLong.empty();
        }
    }

    private Optional<Placed> place(ReadRow row, OptionalLong last) {
        OptionalLong offset = row.offset().value();
        if (row.offset().blank() && last.isPresent() && row.type().isPresent()) {
            offset = OptionalLong.of(up(last.getAsLong(), alignment(row)));
        }
        if (offset.isEmpty() || !row.size().known()) {
            return Optional.empty();
        }
        long size = row.size().number();
        return Optional.of(new Placed(offset.getAsLong(), size < 0 ? -size - offset.getAsLong() : size));
    }

    /** Whether ways to mend it are wanted, and may take time with the square of its rows. */
    boolean mendable() {
        return mendable;
    }

    PartitionSettings settings() {
        return settings;
    }

    List<ReadRow> rows() {
        return rows;
    }

    /** Where a partition lies; empty where that cannot be told, or the tool's own settings say it. */
    Optional<Placed> place(ReadRow row) {
        return places.get(row.index());
    }

    /** The end of what stands before a row, which its own offset may not be below; empty where that cannot be told. */
    OptionalLong endBefore(ReadRow row) {
        return ends.get(row.index());
    }

    /** Where partitions begin, as far as that can be told. */
    Set<Long> offsets() {
        return places.stream().flatMap(Optional::stream).map(Placed::offset).collect(Collectors.toUnmodifiableSet());
    }

    /** The first byte behind the table. */
    long tableEnd() {
        return tableEnd;
    }

    int alignment(ReadRow row) {
        return settings.tool().alignment(row.type().orElse(PartitionTool.DATA));
    }

    /** What a size is a multiple of, in bytes. */
    int sizeStep(ReadRow row) {
        boolean looked = row.is(PartitionTool.APP) && settings.tool() == PartitionTool.ESP_IDF;
        return looked ? settings.appSizeStep() : 1;
    }

    /** Whether it can be told what every row is. */
    boolean certain() {
        return rows.stream()
                .allMatch(row -> row.type().isPresent() && row.subtype().isPresent());
    }

    List<ReadRow> slots() {
        return rows.stream().filter(ReadRow::isOtaSlot).toList();
    }

    static long up(long value, long step) {
        return Math.floorDiv(value + step - 1, step) * step;
    }

    static long down(long value, long step) {
        return Math.floorDiv(value, step) * step;
    }
}
