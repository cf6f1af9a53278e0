// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.partition.PartitionChange;
import org.fotaide.firmware.partition.PartitionColumn;
import org.fotaide.firmware.partition.PartitionRow;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;

/** Writes changes of a table into its text: columns keep their places as far as they can, comments stay. */
record RowWriter(PartitionCsv csv) {
    private static final String SEPARATOR = ", ";

    List<TextEdit> edits(List<PartitionChange> changes) {
        List<TextEdit> edits = new ArrayList<>();
        for (PartitionChange change : changes) {
            if (change instanceof PartitionChange.SetField set) {
                field(csv.rows().get(set.row()), set.column(), set.text(), edits);
            } else if (change instanceof PartitionChange.InsertRow insert) {
                edits.add(insert(insert.before(), insert.fresh()));
            } else if (change instanceof PartitionChange.Reorder reorder) {
                return new RowBlocks(csv)
                        .inOrder(reorder.order(), csv.document().with(edits));
            }
        }
        return edits;
    }

    private void field(CsvRow row, PartitionColumn column, String text, List<TextEdit> edits) {
        Optional<Cell> found = row.cell(column);
        if (found.isEmpty()) {
            int missing = column.position() - row.cells().size() + 1;
            edits.add(edit(row.place(column), SEPARATOR.strip().repeat(missing - 1) + SEPARATOR + text));
            return;
        }
        Cell cell = found.get();
        if (csv.document().text(cell.text()).equals(text)) {
            return;
        }
        Optional<Cell> next = column.position() + 1 < row.cells().size()
                ? Optional.of(row.cells().get(column.position() + 1))
                : Optional.empty();
        if (cell.empty()) {
            String blank = cell.raw().length() > 0 ? " " : "";
            replace(cell.raw(), blank + text, next, edits);
        } else {
            replace(cell.text(), text, next, edits);
        }
    }

    /** Lets the next field stay where it is, if the blanks before it allow that. */
    private void replace(Span old, String text, Optional<Cell> next, List<TextEdit> edits) {
        edits.add(edit(old, text));
        int longer = text.length() - old.length();
        next.filter(cell -> cell.lead() > 0 && !cell.empty()).ifPresent(cell -> {
            int lead = Math.max(1, cell.lead() - longer);
            Span blanks = Span.of(cell.raw().start(), cell.text().start());
            if (lead != blanks.length() && csv.document().text(blanks).isBlank()) {
                edits.add(edit(blanks, " ".repeat(lead)));
            }
        });
    }

    private TextEdit insert(int before, PartitionRow fresh) {
        TextDocument document = csv.document();
        String lineBreak = document.lineBreak();
        List<CsvRow> rows = csv.rows();
        if (rows.isEmpty()) {
            return edit(Span.at(document.length()), String.join(SEPARATOR, fresh.fields()) + lineBreak);
        }
        boolean last = before == rows.size();
        CsvRow model = rows.get(last ? before - 1 : before);
        String text = like(model, fresh);
        if (!last) {
            int line = new RowBlocks(csv).firstLine(before);
            return edit(Span.at(document.fullLine(line).start()), text + lineBreak);
        }
        Span line = document.fullLine(model.line());
        boolean open = line.end() == document.line(model.line()).end();
        return edit(Span.at(line.end()), open ? lineBreak + text : text + lineBreak);
    }

    /** A row whose fields begin where those of another do. */
    private String like(CsvRow model, PartitionRow fresh) {
        TextDocument document = csv.document();
        int start = document.fullLine(model.line()).start();
        StringBuilder text =
                new StringBuilder(document.text(Span.of(start, model.content().start())));
        List<String> fields = fresh.fields();
        for (PartitionColumn column : PartitionColumn.values()) {
            Optional<Cell> cell = model.cell(column);
            String field = fields.get(column.position());
            if (column == PartitionColumn.NAME) {
                text.append(field);
                continue;
            }
            if (field.isEmpty() && column == PartitionColumn.FLAGS) {
                text.append(cell.isPresent() ? "," : "");
                continue;
            }
            text.append(',');
            int wanted = cell.map(each -> each.text().start() - start).orElse(0);
            boolean blanks = cell.map(each -> each.lead() > 0).orElse(true);
            int pad = Math.max(blanks ? 1 : 0, blanks ? wanted - text.length() : 0);
            text.append(" ".repeat(pad)).append(field);
        }
        return text.toString();
    }

    private TextEdit edit(Span span, String text) {
        return new TextEdit(csv.document().range(span), text);
    }
}
