// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.yaml.YamlEntry;
import org.fotaide.project.yaml.YamlList;
import org.fotaide.project.yaml.YamlMap;
import org.fotaide.project.yaml.YamlNode;
import org.fotaide.project.yaml.YamlReading;

/** The blanks around the signs of a line: behind colons and commas, and within brackets. */
final class Spacing {
    private static final Pattern COLON = Pattern.compile("[ \\t]*:[ \\t]*");
    private static final Pattern LAST_COLON = Pattern.compile("[ \\t]+:");
    private static final Pattern COMMA = Pattern.compile("[ \\t]*,[ \\t]*");
    private static final Pattern BLANKS = Pattern.compile("[ \\t]+");

    private final YamlReading reading;
    private final TextDocument document;
    private final List<TextEdit> edits = new ArrayList<>();

    Spacing(YamlReading reading) {
        this.reading = reading;
        this.document = reading.document();
    }

    List<TextEdit> edits() {
        reading.root().ifPresent(this::visit);
        return edits;
    }

    private void visit(YamlNode node) {
        if (node instanceof YamlMap map) {
            List<Span> entries = new ArrayList<>();
            for (YamlEntry entry : map.entries()) {
                colon(entry);
                visit(entry.value());
                boolean missing = entry.value().span().length() == 0;
                entries.add(missing ? entry.key().span() : entry.span());
            }
            if (map.flow()) {
                brackets(map.span(), entries);
            }
        } else if (node instanceof YamlList list) {
            list.items().forEach(this::visit);
            if (list.flow()) {
                brackets(list.span(), list.items().stream().map(YamlNode::span).toList());
            }
        }
    }

    private void colon(YamlEntry entry) {
        int end = entry.key().span().end();
        Span value = entry.value().span();
        if (value.length() > 0 && document.lineOf(value.start()) == document.lineOf(end)) {
            becomes(Span.of(end, Math.max(end, value.start())), COLON, ": ");
        } else {
            int colon = document.text().indexOf(':', end);
            becomes(Span.of(end, colon < 0 ? end : colon + 1), LAST_COLON, ":");
        }
    }

    private void brackets(Span all, List<Span> parts) {
        if (parts.isEmpty() || all.length() < 2) {
            return;
        }
        becomes(Span.of(all.start() + 1, parts.get(0).start()), BLANKS, "");
        for (int i = 1; i < parts.size(); i++) {
            int from = parts.get(i - 1).end();
            becomes(Span.of(from, Math.max(from, parts.get(i).start())), COMMA, ", ");
        }
        int last = parts.get(parts.size() - 1).end();
        becomes(Span.of(last, Math.max(last, all.end() - 1)), BLANKS, "");
    }

    /** Only where nothing but the expected stands, and in one line. */
    private void becomes(Span span, Pattern expected, String wanted) {
        String text = document.text(span);
        if (!text.equals(wanted) && expected.matcher(text).matches()) {
            edits.add(new TextEdit(document.range(span), wanted));
        }
    }
}
