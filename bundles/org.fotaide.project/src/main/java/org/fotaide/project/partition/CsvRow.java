// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.partition.PartitionColumn;
import org.fotaide.firmware.partition.PartitionRow;
import org.fotaide.project.text.TextDocument;

/**
 * A line of a table that describes a partition.
 *
 * @param line counts from 0
 * @param content the line without what is around it, and without a comment behind it
 * @param cells its fields, at least one
 * @param strange the separators that are no commas
 * @param comment a comment behind the row, from its sign on
 */
record CsvRow(int line, Span content, List<Cell> cells, List<Span> strange, Optional<Span> comment) {
    private static final char COMMA = ',';

    /** What people type instead of commas; the first is that of Chinese keyboards. */
    private static final String INSTEAD = "，；;\t|";

    /** A sign behind so many separators begins a comment and is no part of a name. */
    private static final int BEFORE_COMMENT = 4;

    CsvRow {
        cells = List.copyOf(cells);
        strange = List.copyOf(strange);
    }

    /** A line that is not empty and no comment. */
    static CsvRow read(TextDocument document, int line, Span content) {
        String text = document.text();
        String separators = separators(document.text(content));
        List<Cell> cells = new ArrayList<>();
        List<Span> strange = new ArrayList<>();
        int start = content.start();
        int at = start;
        while (at < content.end() && !(text.charAt(at) == '#' && cells.size() >= BEFORE_COMMENT)) {
            if (separators.indexOf(text.charAt(at)) >= 0) {
                cells.add(Cell.of(document, Span.of(start, at)));
                start = at + 1;
                if (text.charAt(at) != COMMA) {
                    strange.add(Span.of(at, at + 1));
                }
            }
            at++;
        }
        cells.add(Cell.of(document, Span.of(start, at)));
        Optional<Span> comment = at < content.end() ? Optional.of(Span.of(at, content.end())) : Optional.empty();
        return new CsvRow(line, Span.of(content.start(), at), cells, strange, comment);
    }

    private static String separators(String text) {
        String first = INSTEAD.substring(0, 1);
        if (text.indexOf(COMMA) >= 0 || text.contains(first)) {
            return COMMA + first;
        }
        return INSTEAD.chars()
                .mapToObj(Character::toString)
                .filter(text::contains)
                .findFirst()
                .orElse(",");
    }

    PartitionRow values(TextDocument document) {
        return PartitionRow.of(cells.stream()
                .limit(PartitionColumn.values().length)
                .map(cell -> document.text(cell.text()))
                .toList());
    }

    Optional<Cell> cell(PartitionColumn column) {
        return column.position() < cells.size() ? Optional.of(cells.get(column.position())) : Optional.empty();
    }

    /** The field, or the place behind the row where it is missing. */
    Span place(PartitionColumn column) {
        return cell(column)
                .map(Cell::text)
                .orElseGet(() -> Span.at(cells.get(cells.size() - 1).text().end()));
    }
}
