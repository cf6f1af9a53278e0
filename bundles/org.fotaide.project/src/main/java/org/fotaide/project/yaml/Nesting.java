// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.OptionalInt;

/**
 * A quick look at how deep a text may nest, before a parser that takes time for every level sees it. Brackets in words and
 * comments count too, so the bound is far above anything sensible.
 */
final class Nesting {
    private static final int DEEPEST = 200;

    private Nesting() {}

    /** Where a text goes too deep. */
    static OptionalInt tooDeep(String text) {
        int brackets = 0;
        int signs = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '[', '{' -> brackets++;
                case ']', '}' -> brackets = Math.max(0, brackets - 1);
                case '-', '?' -> signs++;
                case ' ' -> {
                    // signs in a row nest with blanks between them
                }
                case '\n', '\r' -> {
                    signs = 0;
                }
                default -> signs = 0;
            }
            if (brackets > DEEPEST || (signs > DEEPEST && text.charAt(i - 1) == ' ')) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
