// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fotaide.project.text.TextDocument;

/**
 * A line of a table in fields, which stand under those of other lines.
 *
 * @param fields without blanks around them; none for a line that is no row and has no titles
 * @param rest what stands behind the fields, or the whole line where there are none
 */
record TableLine(List<String> fields, String rest) {
    TableLine {
        fields = List.copyOf(fields);
    }

    static TableLine of(TextDocument document, CsvRow row) {
        return new TableLine(
                row.cells().stream().map(cell -> document.text(cell.text())).toList(),
                row.comment().map(document::text).orElse(""));
    }

    /** One that is no row. */
    static TableLine of(String text) {
        return PartitionCsv.hasTitles(text)
                ? new TableLine(
                        Arrays.stream(text.split(",", -1)).map(String::strip).toList(), "")
                : new TableLine(List.of(), text.stripTrailing());
    }

    String tidy(ColumnWidths widths) {
        if (fields.isEmpty()) {
            return rest;
        }
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            boolean last = i == fields.size() - 1;
            String text = fields.get(i) + (last ? "" : ",");
            padded.add(last ? text : text + " ".repeat(widths.of(i) - length(fields.get(i))));
        }
        String row = String.join(" ", padded).stripTrailing();
        return rest.isEmpty() ? row : row + " " + rest;
    }

    static int length(String field) {
        return field.codePointCount(0, field.length());
    }
}
