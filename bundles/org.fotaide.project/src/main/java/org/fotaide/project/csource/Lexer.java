// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource;

import java.util.Set;

/** Cuts a text into tokens, from left to right, looking at each character a bounded number of times. */
final class Lexer {
    private static final Set<String> PREFIXES = Set.of("L", "u", "U", "u8");
    private static final Set<String> INCLUDES = Set.of("include", "include_next", "import");

    /** Which ASCII characters go on with a name. */
    private static final boolean[] IN_NAMES = new boolean[0x80];

    static {
        for (char c = 0; c < IN_NAMES.length; c++) {
            IN_NAMES[c] = isNameStart(c) || isDigit(c);
        }
    }

    private final String text;
    private final int length;
    private final SourceTokens.Table table;
    private final RawString rawStrings;
    private int at;
    private int hash = -1;

    Lexer(String text, SourceTokens.Table table) {
        this.text = text;
        this.length = text.length();
        this.table = table;
        this.rawStrings = new RawString(text);
    }

    void run() {
        boolean fresh = true;
        while (at < length) {
            char c = text.charAt(at);
            if (LineSplice.isBreak(c)) {
                endDirective();
                fresh = true;
                at++;
            } else if (!skipped(c)) {
                if (c == '#' && fresh) {
                    hash = table.count();
                    table.add(TokenKind.HASH, at, ++at);
                } else {
                    token(c);
                }
                fresh = false;
            }
        }
        endDirective();
    }

    private void endDirective() {
        if (hash >= 0) {
            table.add(TokenKind.DIRECTIVE_END, at, at);
            hash = -1;
        }
    }

    /** Goes beyond a blank, a splice or a comment. */
    private boolean skipped(char c) {
        if (c <= ' ' || c == '\u00A0' || c == '\uFEFF') {
            at++;
            return true;
        }
        if (c == '\\') {
            int next = LineSplice.skip(text, at);
            boolean splice = next > at;
            at = next;
            return splice;
        }
        return c == '/' && comment();
    }

    private boolean comment() {
        if (text.startsWith("*", at + 1)) {
            int end = text.indexOf("*/", at + 2);
            at = end < 0 ? length : end + 2;
            return true;
        }
        if (text.startsWith("/", at + 1)) {
            while (at < length && !LineSplice.isBreak(text.charAt(at))) {
                at = text.charAt(at) == '\\' ? Math.max(at + 1, LineSplice.skip(text, at)) : at + 1;
            }
            return true;
        }
        return false;
    }

    private void token(char c) {
        int start = at;
        if (isNameStart(c)) {
            name();
            if (at < length && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
                prefixed(start);
            } else {
                table.add(TokenKind.IDENTIFIER, start, at);
            }
        } else if (isDigit(c) || (c == '.' && at + 1 < length && isDigit(text.charAt(at + 1)))) {
            number();
            table.add(TokenKind.NUMBER, start, at);
        } else if (c == '"' || c == '\'') {
            literal(start, c);
        } else if (c == '<' && atHeaderName()) {
            headerName(start);
        } else {
            at++;
            table.add(TokenKind.PUNCTUATOR, start, at);
        }
    }

    /** A name with a quotation mark behind it, which makes it the prefix of a literal or ends it. */
    private void prefixed(int start) {
        String name = text.substring(start, at);
        boolean rawPrefix =
                name.endsWith("R") && (name.length() == 1 || PREFIXES.contains(name.substring(0, name.length() - 1)));
        int end = rawPrefix && text.charAt(at) == '"' ? rawStrings.end(at) : -1;
        if (end >= 0) {
            at = end;
            table.add(TokenKind.STRING, start, at);
        } else if (PREFIXES.contains(name)) {
            literal(start, text.charAt(at));
        } else {
            table.add(TokenKind.IDENTIFIER, start, at);
        }
    }

    private void literal(int start, char quote) {
        at++;
        while (at < length) {
            char c = text.charAt(at);
            if (c == '\\') {
                int next = LineSplice.skip(text, at);
                at = Math.min(length, next > at ? next : at + 2);
            } else if (LineSplice.isBreak(c)) {
                break;
            } else {
                at++;
                if (c == quote) {
                    break;
                }
            }
        }
        table.add(quote == '"' ? TokenKind.STRING : TokenKind.CHARACTER, start, at);
    }

    private void name() {
        while (at < length) {
            char c = text.charAt(at);
            if (c >= 0x80 || IN_NAMES[c]) {
                at++;
            } else if (c == '\\' && LineSplice.skip(text, at) > at) {
                at = LineSplice.skip(text, at);
            } else {
                return;
            }
        }
    }

    /** As the preprocessor reads one: letters, digits, points, signs behind an exponent, C++14's separators. */
    private void number() {
        while (at < length) {
            char c = text.charAt(at);
            if (isNameStart(c) || isDigit(c) || c == '.') {
                at++;
            } else if ((c == '+' || c == '-') && "eEpP".indexOf(text.charAt(at - 1)) >= 0 && !isHexadecimal()) {
                at++;
            } else if (c == '\'' && at + 1 < length && isDigit(text.charAt(at + 1))) {
                at += 2;
            } else if (c == '\\' && LineSplice.skip(text, at) > at) {
                at = LineSplice.skip(text, at);
            } else {
                return;
            }
        }
    }

    /** {@code 0xE+1} is a sum for whoever wrote it, although the preprocessor takes it for one number. */
    private boolean isHexadecimal() {
        int start = at - 1;
        while (start > 0 && isDigitOrLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.startsWith("0x", start) || text.startsWith("0X", start);
    }

    private boolean atHeaderName() {
        return hash >= 0
                && table.count() == hash + 2
                && INCLUDES.contains(text.substring(table.start(hash + 1), table.end(hash + 1)));
    }

    private void headerName(int start) {
        while (at < length && text.charAt(at) != '>' && !LineSplice.isBreak(text.charAt(at))) {
            at++;
        }
        if (at < length && text.charAt(at) == '>') {
            at++;
        }
        table.add(TokenKind.HEADER_NAME, start, at);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isDigitOrLetter(char c) {
        return isDigit(c) || isLetter(c);
    }

    private static boolean isLetter(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    private static boolean isNameStart(char c) {
        return isLetter(c) || c == '_' || c == '$' || c >= 0x80;
    }
}
