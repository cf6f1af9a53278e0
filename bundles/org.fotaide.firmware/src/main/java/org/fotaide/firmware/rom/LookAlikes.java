// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/** Characters that are not ASCII but are typed for one: from Chinese keyboards, other scripts, and other brackets. */
final class LookAlikes {
    private static final int NEXT_LINE = 0x85;
    private static final int COMBINING_GRAPHEME_JOINER = 0x34F;

    private static final Map<Integer, Character> LETTERS = Map.ofEntries(
            Map.entry((int) 'а', 'a'),
            Map.entry((int) 'А', 'A'),
            Map.entry((int) 'α', 'a'),
            Map.entry((int) 'В', 'B'),
            Map.entry((int) 'Ь', 'b'),
            Map.entry((int) 'ь', 'b'),
            Map.entry((int) 'ν', 'v'),
            Map.entry((int) 'ѵ', 'v'),
            Map.entry((int) 'о', 'o'),
            Map.entry((int) 'О', 'O'),
            Map.entry((int) 'ο', 'o'),
            Map.entry((int) 'Ο', 'O'),
            Map.entry((int) 'т', 't'),
            Map.entry((int) 'Т', 'T'),
            Map.entry((int) 'τ', 't'),
            Map.entry((int) 'Τ', 'T'),
            Map.entry((int) 'п', 'n'),
            Map.entry((int) 'ո', 'n'),
            Map.entry((int) 'ι', 'l'),
            Map.entry((int) 'І', 'I'),
            Map.entry((int) 'і', 'l'));

    /** What a text is quoted with, in any country, and what a shell escapes brackets with. */
    private static final String QUOTES = "\\\"'`´‘’‚‛“”„‟«»＂＇";

    private static final String OPENING = "[{<（［｛＜〔【〖〘〚〈《「『｢⟨❨❲⁽₍‹";
    private static final String CLOSING = "]}>）］｝＞〕】〗〙〛〉》」』｣⟩❩❳⁾₎›";
    private static final String DOTS = "。．｡·・･․‧•∙⋅٫۔";

    private LookAlikes() {}

    /** The ASCII character that this one is typed for, if it is one. */
    static Optional<Character> of(int character) {
        if (OPENING.indexOf(character) >= 0) {
            return Optional.of('(');
        }
        if (CLOSING.indexOf(character) >= 0) {
            return Optional.of(')');
        }
        if (DOTS.indexOf(character) >= 0) {
            return Optional.of('.');
        }
        if (character < 0x80) {
            return Optional.empty();
        }
        int digit = Character.digit(character, 10);
        if (digit >= 0) {
            return Optional.of((char) ('0' + digit));
        }
        return Optional.ofNullable(LETTERS.get(character)).or(() -> compatible(character));
    }

    private static Optional<Character> compatible(int character) {
        String plain = Normalizer.normalize(new String(Character.toChars(character)), Normalizer.Form.NFKC);
        return plain.length() == 1 && isPartOfNames(plain.charAt(0)) ? Optional.of(plain.charAt(0)) : Optional.empty();
    }

    private static boolean isPartOfNames(char ascii) {
        return (ascii < 0x80 && Character.isLetterOrDigit(ascii)) || ".()".indexOf(ascii) >= 0;
    }

    /** The bracket that an address spells as {@code %28} or {@code %29}. */
    static Optional<Character> encodedBracket(String text, int at) {
        if (text.startsWith("%28", at)) {
            return Optional.of('(');
        }
        return text.startsWith("%29", at) ? Optional.of(')') : Optional.empty();
    }

    /** Whether it is a kind of room: blanks, tabs, ends of lines. */
    static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == NEXT_LINE;
    }

    /** Whether nobody sees it: marks of direction, zero-width and control characters, selectors of a variant. */
    static boolean isInvisible(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0100 && character <= 0xE01EF)
                || character == COMBINING_GRAPHEME_JOINER;
    }

    static boolean isQuote(int character) {
        return QUOTES.indexOf(character) >= 0;
    }
}
