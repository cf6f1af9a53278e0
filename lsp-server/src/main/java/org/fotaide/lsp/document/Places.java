// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.document;

import java.nio.CharBuffer;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.fotaide.firmware.finding.Span;
import org.fotaide.lsp.client.PositionEncoding;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextRange;

/**
 * Places of one text in the words of the protocol: lines from 0, columns from 0 in the client's units.
 *
 * @param text the text, as it stands when the client hears of the place
 * @param encoding how the client counts columns
 */
public record Places(TextDocument text, PositionEncoding encoding) {
    public Position position(org.fotaide.project.text.Position position) {
        return new Position(position.line(), encoding.toClient(line(position.line()), position.column()));
    }

    public Range range(TextRange range) {
        return new Range(position(range.start()), position(range.end()));
    }

    public Range range(Span span) {
        return range(text.range(span));
    }

    /** A place beyond the end of its line or of the text is that end; one before the start is the start. */
    public int offset(Position position) {
        int line = Math.max(0, position.getLine());
        int column = encoding.fromClient(line(line), Math.max(0, position.getCharacter()));
        return text.offset(new org.fotaide.project.text.Position(line, column));
    }

    /** The characters between two places, whichever comes first. */
    public Span span(Range range) {
        int start = offset(range.getStart());
        int end = offset(range.getEnd());
        return Span.of(Math.min(start, end), Math.max(start, end));
    }

    public TextEdit edit(org.fotaide.project.text.TextEdit edit) {
        return new TextEdit(range(edit.range()), edit.text());
    }

    /** A view of a line, which may be as long as the text; empty beyond the last. */
    private CharSequence line(int line) {
        Span span = line < text.lines() ? text.line(line) : Span.at(text.length());
        return CharBuffer.wrap(text.text(), span.start(), span.end());
    }
}
