// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.TextDocument;

/**
 * What can be folded in a YAML text: values of several lines behind the line of their key or dash, and comments of several
 * lines.
 *
 * <pre>{@code
 * List<Fold> folds = new Folds(new YamlReader(document).read()).list();
 * }</pre>
 */
public record Folds(YamlReading reading) {
    /** By line, at most one value for each first line. */
    public List<Fold> list() {
        Set<Fold> folds = new TreeSet<>(Comparator.comparing(Fold::first));
        reading.root().ifPresent(root -> visit(root, folds));
        comments(folds);
        return List.copyOf(folds);
    }

    /** The outermost value that begins on a line is the one that folds there. */
    private void visit(YamlNode node, Set<Fold> folds) {
        if (node instanceof YamlMap map) {
            for (YamlEntry entry : map.entries()) {
                add(entry.key().span().start(), entry.value().span(), folds);
                visit(entry.value(), folds);
            }
        } else if (node instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                add(item.span().start(), item.span(), folds);
                visit(item, folds);
            }
        }
    }

    private void add(int start, Span value, Set<Fold> folds) {
        int first = document().lineOf(start);
        int last = document().lineOf(Math.max(start, written(value)));
        if (last > first) {
            folds.add(new Fold(first, last, false));
        }
    }

    /** Where the last character of a value stands, without line breaks that belong to it. */
    private int written(Span span) {
        int end = span.end();
        while (end > span.start() && Character.isWhitespace(document().text().charAt(end - 1))) {
            end--;
        }
        return Math.max(span.start(), end - 1);
    }

    /** Comments that have their lines for themselves, one below the other. */
    private void comments(Set<Fold> folds) {
        Set<Integer> whole = new TreeSet<>();
        for (Span comment : new Comments(reading).list()) {
            int line = document().lineOf(comment.start());
            if (document()
                    .text(Span.of(document().line(line).start(), comment.start()))
                    .isBlank()) {
                whole.add(line);
            }
        }
        for (int first : whole) {
            int last = first;
            while (whole.contains(last + 1)) {
                last++;
            }
            if (last > first && !whole.contains(first - 1)) {
                folds.add(new Fold(first, last, true));
            }
        }
    }

    private TextDocument document() {
        return reading.document();
    }
}
