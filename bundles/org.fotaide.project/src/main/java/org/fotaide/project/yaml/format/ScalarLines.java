// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml.format;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.yaml.YamlEntry;
import org.fotaide.project.yaml.YamlList;
import org.fotaide.project.yaml.YamlMap;
import org.fotaide.project.yaml.YamlNode;
import org.fotaide.project.yaml.YamlReading;
import org.fotaide.project.yaml.YamlScalar;

/** Which characters and lines of a text belong to single values, so that what stands there is no comment and no blank. */
final class ScalarLines {
    private final TextDocument document;
    private final TreeMap<Integer, Span> spans = new TreeMap<>();
    private final BitSet several = new BitSet();
    private final BitSet within = new BitSet();

    ScalarLines(YamlReading reading) {
        this.document = reading.document();
        reading.root().ifPresent(this::visit);
    }

    private void visit(YamlNode node) {
        if (node instanceof YamlMap map) {
            for (YamlEntry entry : map.entries()) {
                visit(entry.key());
                visit(entry.value());
            }
        } else if (node instanceof YamlList list) {
            list.items().forEach(this::visit);
        } else if (node instanceof YamlScalar scalar && scalar.span().length() > 0) {
            add(scalar.span());
        }
    }

    private void add(Span span) {
        spans.put(span.start(), span);
        int first = document.lineOf(span.start());
        int last = document.lineOf(span.end() - 1);
        if (last > first) {
            several.set(first, last + 1);
            within.set(first + 1, last + 1);
        }
    }

    /** Whether a value of several lines has this one. */
    boolean ofSeveral(int line) {
        return several.get(line);
    }

    /** Whether a line begins within a value. */
    boolean within(int line) {
        return within.get(line);
    }

    /** The offset of the comment behind the code of a line; the end of the line where there is none. */
    int comment(int line) {
        Span span = document.line(line);
        for (int at = span.start(); at < span.end(); at++) {
            boolean begins =
                    at == span.start() || Character.isWhitespace(document.text().charAt(at - 1));
            if (document.text().charAt(at) == '#' && begins && !holds(at)) {
                return at;
            }
        }
        return span.end();
    }

    private boolean holds(int offset) {
        Map.Entry<Integer, Span> before = spans.floorEntry(offset);
        return before != null && offset < before.getValue().end();
    }
}
