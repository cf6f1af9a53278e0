// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource;

import org.fotaide.firmware.finding.Span;

/**
 * What adjacent string literals make together: escapes are read, line splices, prefixes and the quotation marks between them
 * are left out.
 */
final class StringValue {
    private static final String ESCAPES = "ntrabfve";
    private static final String MEANT = "\n\t\r\u0007\b\f\u000B\u001B";

    private final MappedText.Builder value;

    private StringValue(int start) {
        value = new MappedText.Builder(start);
    }

    static MappedText of(SourceTokens tokens, int first, int last) {
        String source = tokens.source();
        StringValue read = new StringValue(source.indexOf('"', tokens.start(first)) + 1);
        for (int i = first; i <= last; i++) {
            read.literal(source, tokens.span(i));
        }
        return read.value.text();
    }

    private void literal(String source, Span token) {
        int quote = source.indexOf('"', token.start());
        int bracket = quote > token.start() && source.charAt(quote - 1) == 'R' ? RawString.bracket(source, quote) : -1;
        if (bracket >= 0) {
            raw(source, quote, bracket, token.end());
        } else {
            ordinary(source, quote + 1, token.end());
        }
    }

    private void raw(String source, int quote, int bracket, int end) {
        String closing = RawString.closing(source, quote, bracket);
        boolean closed = source.startsWith(closing, end - closing.length()) && end - closing.length() > bracket;
        int last = closed ? end - closing.length() : end;
        for (int i = bracket + 1; i < last; i++) {
            value.add(source.charAt(i), i, i + 1);
        }
    }

    private void ordinary(String source, int from, int end) {
        int at = from;
        while (at < end) {
            char c = source.charAt(at);
            if (c == '"') {
                return;
            }
            if (c == '\\') {
                at = escape(source, at, end);
            } else {
                value.add(c, at, ++at);
            }
        }
    }

    private int escape(String source, int at, int end) {
        int behind = LineSplice.skip(source, at);
        if (behind > at) {
            return Math.min(behind, end);
        }
        if (at + 1 >= end) {
            return end;
        }
        char c = source.charAt(at + 1);
        return switch (c) {
            case 'x' -> number(source, at, at + 2, end, 16, Integer.MAX_VALUE);
            case 'u' -> number(source, at, at + 2, end, 16, 4);
            case 'U' -> number(source, at, at + 2, end, 16, 8);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> number(source, at, at + 1, end, 8, 3);
            default -> {
                int known = ESCAPES.indexOf(c);
                value.add(known >= 0 ? MEANT.charAt(known) : c, at, at + 2);
                yield at + 2;
            }
        };
    }

    private int number(String source, int start, int digits, int end, int radix, int most) {
        int at = digits;
        int number = 0;
        while (at < end && at - digits < most && Character.digit(source.charAt(at), radix) >= 0) {
            number = number > Character.MAX_CODE_POINT
                    ? number
                    : number * radix + Character.digit(source.charAt(at), radix);
            at++;
        }
        if (at == digits || number > Character.MAX_CODE_POINT) {
            value.add('\uFFFD', start, at);
        } else {
            for (char unit : Character.toChars(number)) {
                value.add(unit, start, at);
            }
        }
        return at;
    }
}
