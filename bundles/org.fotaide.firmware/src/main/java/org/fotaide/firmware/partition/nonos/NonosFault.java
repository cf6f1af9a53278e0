// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition.nonos;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.fotaide.firmware.partition.PartitionCode;

/**
 * One thing that is wrong with a table.
 *
 * @param code its kind
 * @param row where, counting from 0; empty if it is about the table as a whole
 * @param column the field at fault
 * @param message what is wrong and what is wanted
 * @param others the rows that it is also about
 * @param repairs ways to mend it, the best first
 */
public record NonosFault(
        PartitionCode code,
        OptionalInt row,
        NonosColumn column,
        String message,
        List<Integer> others,
        List<NonosRepair> repairs) {
    static final Comparator<NonosFault> ORDER = Comparator.<NonosFault>comparingInt(
                    fault -> fault.row().orElse(-1))
            .thenComparing(NonosFault::column)
            .thenComparing(NonosFault::code);

    public NonosFault {
        others = List.copyOf(others);
        repairs = List.copyOf(repairs);
    }

    static NonosFault ofTable(PartitionCode code, String message) {
        return new NonosFault(code, OptionalInt.empty(), NonosColumn.TYPE, message, List.of(), List.of());
    }

    static NonosFault of(PartitionCode code, int row, NonosColumn column, String message) {
        return new NonosFault(code, OptionalInt.of(row), column, message, List.of(), List.of());
    }

    NonosFault about(int other) {
        return new NonosFault(code, row, column, message, List.of(other), repairs);
    }

    NonosFault with(NonosRepair repair) {
        List<NonosRepair> all = new ArrayList<>(repairs);
        all.add(repair);
        return new NonosFault(code, row, column, message, others, all);
    }

    /** Mended by another number in the same field. */
    NonosFault with(String title, long value) {
        return with(new NonosRepair.SetNumber(title, row.orElse(0), column, value));
    }
}
