// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml.format;

import java.util.ArrayList;
import java.util.List;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.yaml.YamlReading;

/** From a text and its lines as they are indented to the edits that make it tidy: ends of lines, comments, empty lines. */
final class Tidying {
    private final TextDocument before;
    private final ScalarLines values;
    private final TextDocument indented;
    private final ScalarLines fresh;

    Tidying(YamlReading before, YamlReading indented) {
        this.before = before.document();
        this.values = new ScalarLines(before);
        this.indented = indented.document();
        this.fresh = new ScalarLines(indented);
    }

    List<TextEdit> edits() {
        List<TextEdit> edits = new ArrayList<>();
        int last = lastWritten();
        boolean gap = true;
        for (int line = 0; line < before.lines(); line++) {
            boolean blank = before.text(before.line(line)).isBlank() && !values.ofSeveral(line);
            if (blank && (gap || line > last)) {
                remove(before.fullLine(line), edits);
            } else {
                change(before.line(line), blank ? "" : tidy(line), edits);
            }
            gap = blank;
        }
        if (last == before.lines() - 1) {
            edits.add(new TextEdit(before.range(Span.at(before.length())), before.lineBreak()));
        }
        return edits;
    }

    private int lastWritten() {
        int line = before.lines() - 1;
        while (line > 0 && before.text(before.line(line)).isBlank()) {
            line--;
        }
        return line;
    }

    private String tidy(int line) {
        Span span = indented.line(line);
        String text = indented.text(span);
        int comment = fresh.comment(line);
        if (comment < span.end() && !text.stripLeading().startsWith("#")) {
            String code = indented.text(Span.of(span.start(), comment)).stripTrailing();
            int column = values.comment(line) - before.line(line).start();
            String blanks = " ".repeat(Math.max(1, column - code.length()));
            return code + blanks + indented.text(Span.of(comment, span.end())).stripTrailing();
        }
        return fresh.ofSeveral(line) ? text : text.stripTrailing();
    }

    private void remove(Span line, List<TextEdit> edits) {
        if (line.length() > 0) {
            edits.add(new TextEdit(before.range(line), ""));
        }
    }

    private void change(Span line, String wanted, List<TextEdit> edits) {
        String text = before.text(line);
        int shorter = Math.min(text.length(), wanted.length());
        int start = 0;
        while (start < shorter && text.charAt(start) == wanted.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && text.charAt(text.length() - 1 - end) == wanted.charAt(wanted.length() - 1 - end)) {
            end++;
        }
        if (!text.equals(wanted)) {
            Span changed = Span.of(line.start() + start, line.end() - end);
            edits.add(new TextEdit(before.range(changed), wanted.substring(start, wanted.length() - end)));
        }
    }
}
