// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One thing that is wrong with a table.
 *
 * @param code its kind
 * @param row where, counting from 0
 * @param column the field at fault
 * @param message what is wrong and what is wanted
 * @param others the rows that it is also about
 * @param repairs ways to mend it, the best first
 */
public record PartitionFault(
        PartitionCode code,
        int row,
        PartitionColumn column,
        String message,
        List<Integer> others,
        List<PartitionRepair> repairs) {
    static final Comparator<PartitionFault> ORDER = Comparator.comparingInt(PartitionFault::row)
            .thenComparing(PartitionFault::column)
            .thenComparing(PartitionFault::code);

    public PartitionFault {
        others = List.copyOf(others);
        repairs = List.copyOf(repairs);
    }

    PartitionFault(PartitionCode code, int row, PartitionColumn column, String message) {
        this(code, row, column, message, List.of(), List.of());
    }

    PartitionFault about(int other) {
        List<Integer> more = new ArrayList<>(others);
        more.add(other);
        return new PartitionFault(code, row, column, message, more, repairs);
    }

    PartitionFault with(List<PartitionRepair> more) {
        List<PartitionRepair> all = new ArrayList<>(repairs);
        all.addAll(more);
        return new PartitionFault(code, row, column, message, others, all);
    }

    PartitionFault with(PartitionRepair repair) {
        return with(List.of(repair));
    }

    PartitionFault only(List<PartitionRepair> left) {
        return new PartitionFault(code, row, column, message, others, left);
    }

    PartitionFault as(PartitionCode other, String text) {
        return new PartitionFault(other, row, column, text, others, repairs);
    }

    boolean samePlace(PartitionFault other) {
        return row == other.row && column == other.column;
    }
}
