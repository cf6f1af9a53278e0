// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.text;

import java.util.Arrays;
import org.fotaide.firmware.finding.Span;

/** Collects where the lines of a text start, from left to right. */
final class LineStarts {
    private int[] found;
    private int count;

    private LineStarts(int[] known, int count) {
        this.found = Arrays.copyOf(known, count + 16);
        this.count = count;
    }

    static int[] of(String text) {
        return new LineStarts(new int[1], 1).in(text, 0, text.length()).all();
    }

    /**
     * Those of a text after an edit, which are looked for only about the edit.
     *
     * @param before those of the text before it
     * @param replaced what was replaced in that
     * @param text the text after it
     * @param longer by how much it is longer than before
     */
    static int[] after(int[] before, Span replaced, String text, int longer) {
        // an edit may join the halves of CR LF, or part them, so the line before it is looked at too
        int kept = Math.max(1, line(before, replaced.start()));
        return new LineStarts(before, kept)
                .in(text, before[kept - 1], replaced.end() + longer)
                .moved(before, line(before, replaced.end()) + 1, longer)
                .all();
    }

    /** The line that holds the character at an offset. */
    static int line(int[] starts, int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return at >= 0 ? at : -at - 2;
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    /** Those behind the line breaks in a part of the text. */
    private LineStarts in(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isBreak(text.charAt(i)) && !text.startsWith("\r\n", i)) {
                makeRoom(1);
                found[count++] = i + 1;
            }
        }
        return this;
    }

    private LineStarts moved(int[] starts, int first, int by) {
        makeRoom(starts.length - first);
        for (int i = first; i < starts.length; i++) {
            found[count++] = starts[i] + by;
        }
        return this;
    }

    private void makeRoom(int more) {
        if (count + more > found.length) {
            found = Arrays.copyOf(found, Math.max(count + more, 2 * count));
        }
    }

    private int[] all() {
        return Arrays.copyOf(found, count);
    }
}
