// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.util.List;
import java.util.stream.IntStream;

/** How wide the columns of a table have to be for their fields, in characters. */
record ColumnWidths(List<Integer> widths) {
    static ColumnWidths of(List<TableLine> lines) {
        int columns =
                lines.stream().mapToInt(line -> line.fields().size()).max().orElse(0);
        return new ColumnWidths(IntStream.range(0, columns)
                .mapToObj(column -> lines.stream()
                        .map(TableLine::fields)
                        .filter(fields -> column < fields.size() - 1)
                        .mapToInt(fields -> TableLine.length(fields.get(column)))
                        .max()
                        .orElse(0))
                .toList());
    }

    int of(int column) {
        return widths.get(column);
    }
}
