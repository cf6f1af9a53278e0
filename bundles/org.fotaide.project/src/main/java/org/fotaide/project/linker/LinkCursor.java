// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

/** Goes through the text of a linker script, past blanks and comments. */
final class LinkCursor {
    private final String text;
    private int at;
    private int taken;

    LinkCursor(String text) {
        this.text = text;
    }

    /** The next character that counts. */
    int at() {
        while (at < text.length() && skipped()) {}
        return at;
    }

    /** Where what was read last ends, without the blanks behind it. */
    int behind() {
        return taken;
    }

    boolean ended() {
        return at() >= text.length();
    }

    /** The next character; a blank at the end. */
    char next() {
        return ended() ? ' ' : text.charAt(at);
    }

    boolean is(String sign) {
        return text.startsWith(sign, at());
    }

    void move(int characters) {
        at = Math.min(text.length(), at + characters);
        taken = at;
    }

    /** Takes a sign if it is the next thing. */
    boolean take(String sign) {
        boolean there = is(sign);
        if (there) {
            move(sign.length());
        }
        return there;
    }

    /** A name or a number, which is not taken; empty where there is none. */
    String word() {
        int start = at();
        int end = start;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    /** Leaves the rest of a line, up to a sign that ends a value. */
    void toEndOfValue() {
        at = taken;
        while (at < text.length() && ",;}\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        taken = at;
    }

    /** Leaves everything up to the bracket that closes the one before. */
    void toClosing(char open, char close) {
        int depth = 1;
        while (!ended() && depth > 0) {
            char c = text.charAt(at);
            depth += c == open ? 1 : c == close ? -1 : 0;
            move(1);
        }
    }

    private boolean skipped() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
            return true;
        }
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            at = end < 0 ? text.length() : end + 2;
            return true;
        }
        if (c == '#') {
            while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                at++;
            }
            return true;
        }
        return false;
    }

    private static boolean isWordPart(char c) {
        return c == '_' || c == '.' || c == '$' || (c < 0x80 && Character.isLetterOrDigit(c));
    }
}
