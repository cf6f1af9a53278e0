// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import java.util.ArrayList;
import java.util.List;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.rom.RomNameReading;
import org.fotaide.project.check.Fix;
import org.fotaide.project.csource.CSource;
import org.fotaide.project.csource.MappedText;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;

/**
 * Puts a mended name in the place of one that a literal, or several side by side, spell. Literals stay as they are cut.
 *
 * @param source the text
 * @param value what the literals say
 * @param name where the name stands in that
 */
record LiteralFix(CSource source, MappedText value, Span name) {
    private static final String NEW_LITERAL = "\"\"";

    List<Fix> of(RomNameReading reading) {
        return reading.repairs().stream()
                .map(repair -> Fix.in(document(), repair.title(), repair.sure(), edits(repair.replacement()))
                        .replacing(repair.replacement()))
                .toList();
    }

    List<TextEdit> edits(String wanted) {
        if (contiguous(name)) {
            return List.of(edit(value.source(name), wanted));
        }
        List<TextEdit> edits = new ArrayList<>();
        String old = value.value().substring(name.start(), name.end());
        for (TextChange change : TextChange.between(old, wanted)) {
            edits(name.start() + change.from(), name.start() + change.to(), change.text(), edits);
        }
        return edits;
    }

    /** What goes may be spread over several literals; what comes stands in the first of them. */
    private void edits(int from, int to, String text, List<TextEdit> edits) {
        String comes = text;
        int at = from;
        do {
            int end = Math.min(at + 1, to);
            while (end < to
                    && value.source(end).start() == value.source(end - 1).end()) {
                end++;
            }
            edits.add(edit(at < end ? value.source(Span.of(at, end)) : gap(at), comes));
            comes = "";
            at = end;
        } while (at < to);
    }

    /** Between two characters, on the side of the one before, which may be in another literal. */
    private Span gap(int at) {
        return Span.at(
                at > name.start()
                        ? value.source(at - 1).end()
                        : value.source(at).start());
    }

    private boolean contiguous(Span part) {
        for (int i = part.start() + 1; i < part.end(); i++) {
            if (value.source(i).start() != value.source(i - 1).end()) {
                return false;
            }
        }
        return true;
    }

    private TextEdit edit(Span place, String text) {
        return new TextEdit(document().range(place), swallowed(place.start(), text) ? NEW_LITERAL + text : text);
    }

    /** Whether an escape of hexadecimal digits before the place would go on into what comes. */
    private boolean swallowed(int start, String text) {
        if (text.isEmpty() || Character.digit(text.charAt(0), 16) < 0) {
            return false;
        }
        int at = start;
        String all = document().text();
        while (at > 0 && Character.digit(all.charAt(at - 1), 16) >= 0) {
            at--;
        }
        return at < start && at >= 2 && all.charAt(at - 1) == 'x' && all.charAt(at - 2) == '\\';
    }

    private TextDocument document() {
        return source.document();
    }
}
