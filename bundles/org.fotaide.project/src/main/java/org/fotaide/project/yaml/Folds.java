// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.ArrayList;
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
        Set<Integer> taken = new TreeSet<>();
        reading.root().ifPresent(root -> visit(root, root.span().start(), folds, taken));
        comments(folds, taken);
        return List.copyOf(folds);
    }

    /** The outermost value that begins on a line is the one that folds there. */
    private void visit(YamlNode node, int start, Set<Fold> folds, Set<Integer> taken) {
        if (node instanceof YamlMap map) {
            for (YamlEntry entry : map.entries()) {
                add(entry.key().span().start(), entry.value().span(), folds);
                visit(entry.value(), entry.key().span().start(), folds, taken);
            }
        } else if (node instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                add(item.span().start(), item.span(), folds);
                visit(item, item.span().start(), folds, taken);
            }
        } else if (node.span().length() > 0) {
            int last = document().lineOf(written(node.span()));
            for (int line = document().lineOf(start) + 1; line <= last; line++) {
                taken.add(line);
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

    /** Lines within a value only look like comments. */
    private void comments(Set<Fold> folds, Set<Integer> taken) {
        List<Integer> run = new ArrayList<>();
        for (int line = 0; line <= document().lines(); line++) {
            boolean comment = line < document().lines()
                    && !taken.contains(line)
                    && document().text(document().line(line)).stripLeading().startsWith("#");
            if (comment) {
                run.add(line);
            } else {
                if (run.size() > 1) {
                    folds.add(new Fold(run.get(0), run.get(run.size() - 1), true));
                }
                run.clear();
            }
        }
    }

    private TextDocument document() {
        return reading.document();
    }
}
