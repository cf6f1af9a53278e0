// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/** Characters that are not ASCII but are typed for one: from Chinese keyboards, other scripts, and other brackets. */
final class LookAlikes {
    private static final Map<Integer, Character> LETTERS = Map.ofEntries(
            Map.entry((int) 'а', 'a'),
            Map.entry((int) 'А', 'A'),
            Map.entry((int) 'α', 'a'),
            Map.entry((int) 'в', 'b'),
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

    private static final String OPENING = "[{<（［｛〔【〈《「『⟨❨❲⁽₍";
    private static final String CLOSING = "]}>）］｝〕】〉》」』⟩❩❳⁾₎";
    private static final String DOTS = "。．｡·・․‧•∙⋅";
    private static final String DASHES = "‐‑‒–—−－";

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
        if (DASHES.indexOf(character) >= 0) {
            return Optional.of('-');
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
        return plain.length() == 1 && plain.charAt(0) > ' ' && plain.charAt(0) < 0x7F
                ? Optional.of(plain.charAt(0))
                : Optional.empty();
    }

    /** Whether it takes no room or is no more than room: blanks, marks of direction, zero-width and control characters. */
    static boolean isBlankOrInvisible(int character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            return true;
        }
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.FORMAT;
    }
}
