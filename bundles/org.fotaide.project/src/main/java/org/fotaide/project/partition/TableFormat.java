// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;

/**
 * The tidy form of a partition table: fields under each other, a comma and a blank between them, one empty line at most.
 * Comments stay where they are, and every field says what it said. A table whose fields are not told apart by commas, or
 * that no tool would read, is left as it is.
 *
 * <pre>{@code
 * List<TextEdit> edits = new TableFormat(document).edits();
 * }</pre>
 */
public final class TableFormat {
    private static final int COLUMNS = 6;

    private final TextDocument document;

    public TableFormat(TextDocument document) {
        this.document = document;
    }

    /** Whether a file may be a table, by its name. */
    public static boolean mayBe(Path file) {
        return new TableFiles(file).isCsv();
    }

    /** By line, without overlaps; none for a table that is tidy, or that is left as it is. */
    public List<TextEdit> edits() {
        if (document.length() > SourceText.LARGEST || !new TableFiles(document.path()).isTable(document)) {
            return List.of();
        }
        PartitionCsv csv = PartitionCsv.of(SourceText.of(document));
        if (!csv.isWhole() || csv.rows().stream().anyMatch(row -> !isPlain(row))) {
            return List.of();
        }
        List<TextEdit> edits = edits(csv);
        PartitionCsv after = PartitionCsv.of(SourceText.of(document.with(edits)));
        return after.values().equals(csv.values()) ? edits : List.of();
    }

    private static boolean isPlain(CsvRow row) {
        return row.strange().isEmpty() && row.cells().size() <= COLUMNS;
    }

    private List<TextEdit> edits(PartitionCsv csv) {
        Map<Integer, CsvRow> rows = csv.rows().stream().collect(Collectors.toMap(CsvRow::line, Function.identity()));
        List<TableLine> lines = IntStream.range(0, document.lines())
                .mapToObj(line -> Optional.ofNullable(rows.get(line))
                        .map(row -> TableLine.of(document, row))
                        .orElseGet(() -> TableLine.of(document.text(document.line(line)))))
                .toList();
        ColumnWidths widths = ColumnWidths.of(lines);
        List<TextEdit> edits = new ArrayList<>();
        boolean blank = true;
        for (int line = 0; line < lines.size(); line++) {
            String tidy = lines.get(line).tidy(widths);
            boolean last = line == lines.size() - 1;
            if (tidy.isEmpty() && blank && !last) {
                edits.add(edit(document.fullLine(line), ""));
            } else {
                change(line, tidy).ifPresent(edits::add);
            }
            blank = tidy.isEmpty();
        }
        if (!blank) {
            edits.add(edit(Span.at(document.length()), document.lineBreak()));
        }
        return edits;
    }

    private Optional<TextEdit> change(int line, String tidy) {
        Span old = document.line(line);
        return document.text(old).equals(tidy) ? Optional.empty() : Optional.of(edit(old, tidy));
    }

    private TextEdit edit(Span span, String text) {
        return new TextEdit(document.range(span), text);
    }
}
