// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import org.fotaide.firmware.finding.Span;

/**
 * A line of a text that is repaired so that the rest of it can be parsed. Of the original it keeps the number of characters
 * behind the indentation, so that every place in it has its place there.
 */
final class DraftLine {
    private final Span original;
    private int originalIndent;
    private int indent;
    private String body;
    private String suffix = "";

    DraftLine(Span original, String text) {
        this.original = original;
        int blank = 0;
        while (blank < text.length() && (text.charAt(blank) == ' ' || text.charAt(blank) == '\t')) {
            blank++;
        }
        this.originalIndent = blank;
        this.indent = blank;
        this.body = text.substring(blank);
    }

    /** The line without its break, in the original text. */
    Span original() {
        return original;
    }

    /** How many blanks the original begins with. */
    int originalIndent() {
        return originalIndent;
    }

    int indent() {
        return indent;
    }

    String body() {
        return body;
    }

    String text() {
        return " ".repeat(indent) + body + suffix;
    }

    int length() {
        return indent + body.length() + suffix.length();
    }

    /** Whether anything stands in it but a comment. */
    boolean hasContent() {
        return !body.isBlank() && !body.stripLeading().startsWith("#");
    }

    void indentBy(int spaces) {
        indent = spaces;
    }

    void replaceBody(String other) {
        if (other.length() != body.length()) {
            throw new IllegalArgumentException("a draft keeps the length of its lines");
        }
        body = other;
    }

    /** Takes the dash of a list's item and the blanks behind it for indentation. */
    void hideDash(int length) {
        body = body.substring(length);
        originalIndent += length;
        indent += length;
    }

    /** Takes them for a dash again, which stands where it stood. */
    void showDash(int length, int column) {
        body = "-" + " ".repeat(length - 1) + body;
        originalIndent -= length;
        indent = column;
    }

    void append(String more) {
        suffix += more;
    }

    void unappend() {
        suffix = "";
    }

    void blank() {
        blankFrom(0);
        suffix = "";
    }

    /** Blanks the body from one of its characters. */
    void blankFrom(int start) {
        int kept = Math.max(0, Math.min(start, body.length()));
        body = body.substring(0, kept) + " ".repeat(body.length() - kept);
    }

    /** Where a column of this line stands in the original text. */
    int origin(int column) {
        int inLine = column <= indent
                ? Math.min(column == indent ? originalIndent : column, originalIndent)
                : originalIndent + column - indent;
        return Math.min(original.start() + inLine, original.end());
    }
}
