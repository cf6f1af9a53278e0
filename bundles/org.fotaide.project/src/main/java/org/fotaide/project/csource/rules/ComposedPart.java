// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.csource.CSource;
import org.fotaide.project.text.TextEdit;

/**
 * One piece of a composed version with what it is there.
 *
 * @param piece which piece
 * @param start where it starts in the version
 * @param text what it is there
 * @param macro the macro that makes it, if one of the file does
 */
record ComposedPart(Piece piece, int start, String text, Optional<MacroValue> macro) {
    Span span() {
        return Span.of(start, start + text.length());
    }

    /** Whether the file tells what it is. */
    boolean known() {
        return macro.isPresent() || piece.fixed().isPresent();
    }

    boolean meets(Span part) {
        return part.length() == 0
                ? start <= part.start() && part.start() <= span().end()
                : part.start() < span().end() && start < part.end();
    }

    /** The characters of the source that make a part of the version, as far as they are in this one. */
    Span place(Span part) {
        int from = Math.max(0, Math.min(text.length(), part.start() - start));
        int to = Math.max(from, Math.min(text.length(), part.end() - start));
        return macro.map(value -> value.place(Span.of(from, to)))
                .or(() -> piece.fixed().map(fixed -> fixed.place(Span.of(from, to))))
                .orElseThrow();
    }

    Optional<TextEdit> edit(CSource source, String wanted) {
        return macro.isPresent()
                ? macro.get().edit(wanted)
                : piece.fixed().map(fixed -> new TextEdit(source.document().range(place(span())), wanted));
    }

    /** For people: the macro, or what the format says. */
    String title() {
        return macro.map(value -> value.definition().name()).orElse("the format");
    }
}
