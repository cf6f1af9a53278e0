// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource;

import java.util.HashSet;
import java.util.Set;

/** The raw string literals of a text: {@code R"x(…)x"}. */
final class RawString {
    private static final int LONGEST_DELIMITER = 16;

    /** A text with more of them that are never closed is not searched for the end of another one, which takes time. */
    private static final int MOST_OPEN = 16;

    private final String text;
    private final Set<String> open = new HashSet<>();

    RawString(String text) {
        this.text = text;
    }

    /** Where the delimiter's bracket stands, seen from the opening quotation mark; -1 if there is none. */
    static int bracket(String text, int quote) {
        int last = Math.min(text.length() - 1, quote + 1 + LONGEST_DELIMITER);
        for (int i = quote + 1; i <= last; i++) {
            char c = text.charAt(i);
            if (c == '(') {
                return i;
            }
            if (c <= ' ' || c == ')' || c == '\\' || c == '"') {
                return -1;
            }
        }
        return -1;
    }

    /** What ends the literal whose bracket stands there. */
    static String closing(String text, int quote, int bracket) {
        return ")" + text.substring(quote + 1, bracket) + "\"";
    }

    /**
     * The offset behind the literal; one that is not closed ends with its line, so that the rest of a half-typed text stays
     * readable. -1 if this is no raw literal.
     */
    int end(int quote) {
        int bracket = bracket(text, quote);
        if (bracket < 0) {
            return -1;
        }
        String closing = closing(text, quote, bracket);
        if (!open.contains(closing) && open.size() < MOST_OPEN) {
            int found = text.indexOf(closing, bracket);
            if (found >= 0) {
                return found + closing.length();
            }
            open.add(closing);
        }
        int at = bracket;
        while (at < text.length() && !LineSplice.isBreak(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
