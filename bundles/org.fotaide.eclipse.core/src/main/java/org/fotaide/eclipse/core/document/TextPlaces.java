// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.document;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Between the offsets of a document and the lines and columns of the server; both count in UTF-16 units. */
public record TextPlaces(IDocument document) {
    public Range range(int offset, int length) {
        return new Range(position(offset), position(offset + length));
    }

    /** A place behind the end is the end. */
    public Position position(int offset) {
        try {
            int within = Math.min(offset, document.getLength());
            int line = document.getLineOfOffset(within);
            return new Position(line, within - document.getLineOffset(line));
        } catch (BadLocationException negative) {
            throw new IllegalArgumentException("offset " + offset, negative);
        }
    }

    /** A place behind the end of its line, or of the text, is that end: the text may have become shorter. */
    public int offset(Position position) {
        try {
            if (position.getLine() >= document.getNumberOfLines()) {
                return document.getLength();
            }
            IRegion line = document.getLineInformation(position.getLine());
            return line.getOffset() + Math.min(position.getCharacter(), line.getLength());
        } catch (BadLocationException negative) {
            throw new IllegalArgumentException("position " + position, negative);
        }
    }

    public IRegion region(Range range) {
        int start = offset(range.getStart());
        return new Region(start, Math.max(0, offset(range.getEnd()) - start));
    }
}
