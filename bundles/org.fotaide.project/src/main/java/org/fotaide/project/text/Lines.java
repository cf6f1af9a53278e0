// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.text;

/**
 * Some lines of a text, one after the other.
 *
 * @param first counted from 0
 * @param last not before the first
 */
public record Lines(int first, int last) {
    /** Those that a range touches; one that ends before the first character of a line does not touch that line. */
    public static Lines of(TextRange range) {
        int first = range.start().line();
        int end = range.end().line();
        return new Lines(first, range.end().column() == 0 && end > first ? end - 1 : end);
    }

    /** Whether an edit changes nothing but these lines. */
    public boolean hold(TextEdit edit) {
        Lines changed = of(edit.range());
        return first <= changed.first && changed.last <= last;
    }
}
