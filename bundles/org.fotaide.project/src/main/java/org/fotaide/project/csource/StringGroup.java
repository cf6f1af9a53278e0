// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fotaide.firmware.finding.Span;

/**
 * String literals that stand side by side, which a compiler takes for one.
 *
 * @param tokens the tokens of the text
 * @param first the token of the first literal
 * @param last the token of the last one
 */
public record StringGroup(SourceTokens tokens, int first, int last) {
    private static final Set<String> BEFORE_VALUES = Set.of("return", "case", "else", "throw", "co_return", "co_yield");

    /** All of a text, in order. */
    public static List<StringGroup> in(SourceTokens tokens) {
        List<StringGroup> groups = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, TokenKind.STRING)) {
                int first = i;
                while (tokens.is(i + 1, TokenKind.STRING)) {
                    i++;
                }
                groups.add(new StringGroup(tokens, first, i));
            }
        }
        return groups;
    }

    public MappedText value() {
        return StringValue.of(tokens, first, last);
    }

    /** From the first to the last quotation mark, prefix included. */
    public Span span() {
        return tokens.span(first, last);
    }

    /** Whether names before or behind it may be macros that make the string longer. */
    public boolean open() {
        boolean definition = tokens.is(first - 2, "define") && tokens.is(first - 3, TokenKind.HASH);
        boolean before = tokens.is(first - 1, TokenKind.IDENTIFIER)
                && !definition
                && !BEFORE_VALUES.contains(tokens.text(first - 1));
        return before || tokens.is(last + 1, TokenKind.IDENTIFIER);
    }
}
