// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.fotaide.firmware.flash.Extent;

/**
 * Where the partitions of a table lie. Where it is not known which tool makes it, or with which settings, only what all
 * candidates agree on is told.
 *
 * <pre>{@code
 * PartitionPlan plan = PartitionPlan.of(rows, List.of(PartitionSettings.of(PartitionTool.ESP_IDF)));
 * plan.place(1); // 0x10000, 0x70000 bytes
 * }</pre>
 */
public final class PartitionPlan {
    private static final long SMALLEST_FLASH = 0x10_0000;

    private final List<PartitionRow> rows;
    private final List<Ground> grounds;

    private PartitionPlan(List<PartitionRow> rows, List<Ground> grounds) {
        this.rows = rows;
        this.grounds = grounds;
    }

    /**
     * Lays a table out.
     *
     * @param candidates every way in which it may be made, at least one
     */
    public static PartitionPlan of(List<PartitionRow> rows, List<PartitionSettings> candidates) {
        return new PartitionPlan(
                List.copyOf(rows),
                candidates.stream()
                        .map(settings -> Ground.judged(rows, settings))
                        .toList());
    }

    /** Its rows as they are written. */
    public List<PartitionRow> rows() {
        return rows;
    }

    /** The tools that may make it. */
    public List<PartitionTool> tools() {
        return grounds.stream()
                .map(ground -> ground.settings().tool())
                .distinct()
                .toList();
    }

    /** The words for the subtypes of a type that any of them knows, with their numbers. */
    public Map<String, Integer> subtypes(int type) {
        Map<String, Integer> words = new LinkedHashMap<>();
        grounds.forEach(ground -> words.putAll(ground.settings().subtypes(type)));
        return words;
    }

    /** The bytes of a partition; empty where that cannot be told, or it has none. */
    public Optional<Extent> place(int row) {
        return agreed(ground -> ground.place(ground.rows().get(row)))
                .filter(placed -> placed.offset() >= 0 && placed.size() > 0)
                .filter(placed -> placed.offset() <= Long.MAX_VALUE - placed.size())
                .map(placed -> new Extent(placed.offset(), placed.size()));
    }

    /** The number of its type. */
    public OptionalInt type(int row) {
        return agreed(ground -> Optional.of(ground.rows().get(row).type())).orElse(OptionalInt.empty());
    }

    /** The number of its subtype. */
    public OptionalInt subtype(int row) {
        return agreed(ground -> Optional.of(ground.rows().get(row).subtype())).orElse(OptionalInt.empty());
    }

    /** Where a partition may begin at the earliest that stands in a row, were it of a type. */
    public OptionalLong earliest(int row, int type) {
        return agreed(ground -> {
                    OptionalLong end = ground.endBefore(ground.rows().get(row));
                    int step = ground.settings().tool().alignment(type);
                    return end.isPresent() && end.getAsLong() <= Long.MAX_VALUE - step
                            ? Optional.of(Ground.up(end.getAsLong(), step))
                            : Optional.empty();
                })
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** The whole flash: as large as it is known to be, or else as a flash that holds the table. */
    public Extent flash() {
        long known = agreed(ground -> Optional.of(ground.settings().flashSize()))
                .orElse(OptionalLong.empty())
                .orElse(0);
        long end = known > 0 ? known : SMALLEST_FLASH;
        long last = largestEnd();
        while (known <= 0 && end < last && end < PartitionTool.ESP_IDF.largestFlash()) {
            end *= 2;
        }
        return new Extent(0, end);
    }

    private long largestEnd() {
        long largest = 0;
        for (int row = 0; row < rows.size(); row++) {
            largest = Math.max(largest, place(row).map(Extent::end).orElse(0L));
        }
        return largest;
    }

    private <T> Optional<T> agreed(Function<Ground, Optional<T>> asked) {
        Optional<T> first = asked.apply(grounds.get(0));
        boolean same = grounds.stream().allMatch(ground -> Objects.equals(first, asked.apply(ground)));
        return same ? first : Optional.empty();
    }
}
