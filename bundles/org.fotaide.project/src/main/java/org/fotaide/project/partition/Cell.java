// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.TextDocument;

/**
 * One field of a row.
 *
 * @param raw everything between two separators
 * @param text the same without blanks around it; an empty one lies behind the first blank
 */
record Cell(Span raw, Span text) {
    static Cell of(TextDocument document, Span raw) {
        int start = raw.start();
        int end = raw.end();
        while (start < end && Character.isWhitespace(document.text().charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(document.text().charAt(end - 1))) {
            end--;
        }
        return start == end
                ? new Cell(raw, Span.at(Math.min(raw.end(), raw.start() + 1)))
                : new Cell(raw, Span.of(start, end));
    }

    /** How many blanks stand before the text. */
    int lead() {
        return text.start() - raw.start();
    }

    boolean empty() {
        return text.length() == 0;
    }
}
