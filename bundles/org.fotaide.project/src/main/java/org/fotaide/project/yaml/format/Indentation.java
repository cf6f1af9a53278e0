// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.yaml.YamlEntry;
import org.fotaide.project.yaml.YamlList;
import org.fotaide.project.yaml.YamlMap;
import org.fotaide.project.yaml.YamlNode;
import org.fotaide.project.yaml.YamlReading;

/** Where each line begins: two blanks for each level, and one behind the dash of an item. */
final class Indentation {
    private static final int STEP = 2;
    private static final int UNKNOWN = -1;

    private final TextDocument document;
    private final ScalarLines values;
    private final int[] wanted;
    private final List<TextEdit> edits = new ArrayList<>();

    Indentation(YamlReading reading) {
        this.document = reading.document();
        this.values = new ScalarLines(reading);
        this.wanted = new int[document.lines()];
        Arrays.fill(wanted, UNKNOWN);
        reading.root().ifPresent(root -> visit(root, 0));
    }

    /** Only blanks at the starts of lines and behind dashes. */
    List<TextEdit> edits() {
        goOn();
        comments();
        for (int line = 0; line < wanted.length; line++) {
            if (wanted[line] != UNKNOWN && wanted[line] != indent(line)) {
                int start = document.line(line).start();
                edits.add(new TextEdit(document.range(Span.of(start, start + indent(line))), " ".repeat(wanted[line])));
            }
        }
        return edits;
    }

    private void visit(YamlNode node, int column) {
        if (node instanceof YamlMap map && !map.flow()) {
            for (YamlEntry entry : map.entries()) {
                begins(entry.key().span().start(), column);
                visit(entry.value(), column + STEP);
            }
        } else if (node instanceof YamlList list && !list.flow()) {
            for (YamlNode item : list.items()) {
                item(item, column);
            }
        }
    }

    private void item(YamlNode item, int column) {
        int dash = document.text().lastIndexOf('-', Math.max(0, item.span().start() - 1));
        if (dash < 0
                || !document.text(
                                Span.of(dash + 1, Math.max(dash + 1, item.span().start())))
                        .isBlank()) {
            return;
        }
        begins(dash, column);
        Span gap = Span.of(dash + 1, item.span().start());
        if (item.span().length() > 0 && gap.length() > 1 && document.lineOf(dash) == document.lineOf(gap.end())) {
            edits.add(new TextEdit(document.range(gap), " "));
        }
        visit(item, column + STEP);
    }

    /** What is first on its line decides where the line begins. */
    private void begins(int offset, int column) {
        int line = document.lineOf(offset);
        if (offset - document.line(line).start() == indent(line)) {
            wanted[line] = column;
        }
    }

    /** Lines within a value move with the line that the value begins on. */
    private void goOn() {
        int moved = 0;
        for (int line = 0; line < wanted.length; line++) {
            if (wanted[line] != UNKNOWN) {
                moved = wanted[line] - indent(line);
            } else if (!isBlank(line) && !looksLikeComment(line) && !isMark(line)) {
                wanted[line] = Math.max(0, indent(line) + moved);
            }
        }
    }

    /** A comment belongs to the line below it, or to an earlier one that began in the same column. */
    private void comments() {
        int[] earlier = earlier();
        for (int line = wanted.length - 1; line >= 0; line--) {
            if (wanted[line] == UNKNOWN && looksLikeComment(line)) {
                wanted[line] = comment(line, earlier[line]);
            }
        }
    }

    /** For each comment the last line of code before it that begins in the same column. */
    private int[] earlier() {
        int[] earlier = new int[wanted.length];
        Map<Integer, Integer> last = new HashMap<>();
        for (int line = 0; line < wanted.length; line++) {
            earlier[line] = last.getOrDefault(indent(line), UNKNOWN);
            if (wanted[line] != UNKNOWN) {
                last.put(indent(line), line);
            }
        }
        return earlier;
    }

    private int comment(int line, int earlier) {
        int next = line + 1;
        while (next < wanted.length && (isBlank(next) || isMark(next))) {
            next++;
        }
        if (next < wanted.length && indent(next) == indent(line)) {
            return Math.max(0, wanted[next]);
        }
        if (earlier != UNKNOWN) {
            return wanted[earlier];
        }
        return next < wanted.length ? Math.max(0, wanted[next]) : 0;
    }

    private int indent(int line) {
        Span span = document.line(line);
        int at = span.start();
        while (at < span.end() && document.text().charAt(at) == ' ') {
            at++;
        }
        return at - span.start();
    }

    private boolean isBlank(int line) {
        return document.text(document.line(line)).isBlank();
    }

    private boolean looksLikeComment(int line) {
        return !values.within(line)
                && document.text(document.line(line)).stripLeading().startsWith("#");
    }

    /** The start or the end of a document, or a directive. */
    private boolean isMark(int line) {
        String text = document.text(document.line(line));
        return !values.within(line) && (text.startsWith("---") || text.startsWith("...") || text.startsWith("%"));
    }
}
