// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.document;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextRange;

/** Places of one text in the words of the protocol: lines from 0, columns from 0 in UTF-16 units. */
public record Places(TextDocument text) {
    public static Position position(org.fotaide.project.text.Position position) {
        return new Position(position.line(), position.column());
    }

    public static Range range(TextRange range) {
        return new Range(position(range.start()), position(range.end()));
    }

    public Range range(Span span) {
        return range(text.range(span));
    }

    /** A place beyond the end of its line or of the text is that end; one before the start is the start. */
    public int offset(Position position) {
        return text.offset(new org.fotaide.project.text.Position(
                Math.max(0, position.getLine()), Math.max(0, position.getCharacter())));
    }

    /** The characters between two places, whichever comes first. */
    public Span span(Range range) {
        int start = offset(range.getStart());
        int end = offset(range.getEnd());
        return Span.of(Math.min(start, end), Math.max(start, end));
    }

    public static TextEdit edit(org.fotaide.project.text.TextEdit edit) {
        return new TextEdit(range(edit.range()), edit.text());
    }
}
