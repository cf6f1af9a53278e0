// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.ArrayList;
import java.util.List;
import org.fotaide.project.text.TextDocument;

/** A text in repair: its lines, and where each place of them stands in the original. */
final class Draft {
    private final TextDocument document;
    private final List<DraftLine> lines = new ArrayList<>();

    Draft(TextDocument document) {
        this.document = document;
        for (int i = 0; i < document.lines(); i++) {
            lines.add(new DraftLine(document.line(i), document.text(document.line(i))));
        }
    }

    TextDocument document() {
        return document;
    }

    List<DraftLine> lines() {
        return lines;
    }

    DraftLine line(int number) {
        return lines.get(number);
    }

    int size() {
        return lines.size();
    }

    String text() {
        return text(0, lines.size());
    }

    /** The lines from one up to, not including, another. */
    String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(lines.get(i).text()).append('\n');
        }
        return text.toString();
    }

    /** The line that holds an offset in the text of the lines from {@code from}. */
    int lineAt(int from, int offset) {
        int line = from;
        int rest = offset;
        while (line < lines.size() - 1 && rest > lines.get(line).length()) {
            rest -= lines.get(line).length() + 1;
            line++;
        }
        return line;
    }

    /** The column of an offset in the text of the lines from {@code from}. */
    int columnAt(int from, int offset) {
        int rest = offset;
        for (int line = from; line < lineAt(from, offset); line++) {
            rest -= lines.get(line).length() + 1;
        }
        return rest;
    }

    Origin origin() {
        return new DraftOrigin(this);
    }
}
