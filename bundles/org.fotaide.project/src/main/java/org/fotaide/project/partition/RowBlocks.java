// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.util.ArrayList;
import java.util.List;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;

/**
 * Rows together with the comments directly above them, which tell about them. What stands above the first row tells about
 * the table, and stays.
 */
record RowBlocks(PartitionCsv csv) {
    /** The line on which a row and its comments begin, counting from 0. */
    int firstLine(int row) {
        int line = csv.rows().get(row).line();
        int above = row == 0 ? line : csv.rows().get(row - 1).line() + 1;
        while (line > above && isComment(line - 1)) {
            line--;
        }
        return line;
    }

    private boolean isComment(int line) {
        return csv.document().text(csv.document().line(line)).strip().startsWith("#");
    }

    /**
     * The rows in another order.
     *
     * @param order which of them stands first, and so on
     * @param changed the same text with other fields in the same lines
     */
    List<TextEdit> inOrder(List<Integer> order, TextDocument changed) {
        TextDocument document = csv.document();
        List<TextEdit> edits = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Span old = block(i, document);
            String text = changed.text(block(order.get(i), changed));
            if (!document.text(old).equals(text)) {
                edits.add(new TextEdit(document.range(old), text));
            }
        }
        return edits;
    }

    private Span block(int row, TextDocument document) {
        return Span.of(
                document.line(firstLine(row)).start(),
                document.line(csv.rows().get(row).line()).end());
    }
}
