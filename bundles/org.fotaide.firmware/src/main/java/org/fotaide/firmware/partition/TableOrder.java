// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The order of a table's rows by offset.
 *
 * @param rows as they stand
 * @param candidates what the table may be made with
 */
public record TableOrder(List<PartitionRow> rows, List<PartitionSettings> candidates) {
    public TableOrder {
        rows = List.copyOf(rows);
        candidates = List.copyOf(candidates);
    }

    /**
     * Which row stands first, and so on. Empty where it cannot be told where every partition lies, or where one would come to
     * lie elsewhere, since its offset is blank and follows from the row before it.
     */
    public Optional<List<Integer>> byOffset() {
        List<Ground> grounds = candidates.stream()
                .map(settings -> Ground.judged(rows, settings))
                .toList();
        boolean placed = !grounds.isEmpty()
                && grounds.stream().allMatch(ground -> ground.rows().stream()
                        .allMatch(row -> ground.place(row).isPresent()));
        if (!placed) {
            return Optional.empty();
        }
        List<Integer> order = IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparingLong(row -> offset(grounds.get(0), row)))
                .toList();
        return grounds.stream().allMatch(ground -> staysUnder(order, ground)) ? Optional.of(order) : Optional.empty();
    }

    private static long offset(Ground ground, int row) {
        return ground.place(ground.rows().get(row)).orElseThrow().offset();
    }

    private boolean staysUnder(List<Integer> order, Ground before) {
        List<PartitionRow> sorted = order.stream().map(rows::get).toList();
        Ground after = Ground.judged(sorted, before.settings());
        return IntStream.range(0, order.size())
                .allMatch(i -> after.place(after.rows().get(i))
                        .equals(before.place(before.rows().get(order.get(i)))));
    }
}
