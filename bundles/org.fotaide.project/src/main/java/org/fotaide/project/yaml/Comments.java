// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.TextDocument;

/**
 * The comments of a YAML text, a line each, without the blanks before them. What stands within a value only looks like one.
 *
 * <pre>{@code
 * List<Span> comments = new Comments(new YamlReader(document).read()).list();
 * }</pre>
 */
public record Comments(YamlReading reading) {
    /** By place. */
    public List<Span> list() {
        NavigableMap<Integer, Integer> values = new TreeMap<>();
        reading.root().ifPresent(root -> visit(root, values));
        List<Span> comments = new ArrayList<>();
        for (int line = 0; line < document().lines(); line++) {
            comment(document().line(line), values).ifPresent(comments::add);
        }
        return comments;
    }

    private Optional<Span> comment(Span line, NavigableMap<Integer, Integer> values) {
        String text = document().text();
        for (int at = line.start(); at < line.end(); at++) {
            boolean apart = at == line.start() || Character.isWhitespace(text.charAt(at - 1));
            if (text.charAt(at) == '#' && apart && !within(at, values)) {
                return Optional.of(Span.of(at, line.end()));
            }
        }
        return Optional.empty();
    }

    private static boolean within(int at, NavigableMap<Integer, Integer> values) {
        Map.Entry<Integer, Integer> value = values.floorEntry(at);
        return value != null && at < value.getValue();
    }

    private void visit(YamlNode node, Map<Integer, Integer> values) {
        if (node instanceof YamlMap map) {
            for (YamlEntry entry : map.entries()) {
                visit(entry.key(), values);
                visit(entry.value(), values);
            }
        } else if (node instanceof YamlList list) {
            list.items().forEach(item -> visit(item, values));
        } else if (node instanceof YamlScalar scalar && scalar.style().block()) {
            values.put(behindHeader(scalar.span()), scalar.span().end());
        } else {
            values.put(node.span().start(), node.span().end());
        }
    }

    /** Behind the header of a block a comment may stand. */
    private int behindHeader(Span block) {
        return document().line(document().lineOf(block.start())).end();
    }

    private TextDocument document() {
        return reading.document();
    }
}
