// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import java.util.Optional;
import org.fotaide.project.csource.SourceTokens;
import org.fotaide.project.csource.TokenKind;

/**
 * The branch of an {@code if (system_upgrade_userbin_check() == UPGRADE_FW_BIN1)} that a place stands in.
 *
 * @param running the slot that runs there: 1 or 2
 */
record Branch(int running) {
    /** How many tokens a branch may have before the place: a call or two, or an own struct being filled. */
    private static final int FARTHEST = 60;

    /** Tokens from the function's name to the constant: {@code ( ) = = UPGRADE_FW_BIN1}. */
    private static final int CONSTANT = 5;

    static Optional<Branch> before(SourceTokens tokens, int place) {
        boolean other = false;
        boolean ended = false;
        for (int i = place - 1; i >= Math.max(0, place - FARTHEST); i--) {
            boolean beforeElse = tokens.is(i + 1, "else");
            if (tokens.is(i, "else")) {
                if (tokens.is(i + 1, "if") || (ended && !tokens.is(i + 1, '{'))) {
                    return Optional.empty();
                }
                other = !other;
                ended = false;
            } else if (tokens.is(i, TokenKind.HASH) || (tokens.is(i, '}') && !beforeElse)) {
                return Optional.empty();
            }
            ended |= tokens.is(i, ';') && !beforeElse;
            Optional<Branch> found = at(tokens, i, other);
            if (found.isPresent()) {
                return ended && !tokens.is(i + CONSTANT + 2, '{') ? Optional.empty() : found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Branch> at(SourceTokens tokens, int at, boolean other) {
        if (!tokens.is(at, "system_upgrade_userbin_check")
                || !tokens.is(at - 1, '(')
                || !tokens.is(at - 2, "if")
                || !tokens.is(at + CONSTANT - 1, '=')
                || !tokens.is(at + CONSTANT + 1, ')')) {
            return Optional.empty();
        }
        int named =
                tokens.is(at + CONSTANT, "UPGRADE_FW_BIN1") ? 1 : tokens.is(at + CONSTANT, "UPGRADE_FW_BIN2") ? 2 : 0;
        boolean equal = tokens.is(at + CONSTANT - 2, '=');
        boolean unequal = tokens.is(at + CONSTANT - 2, '!');
        return named == 0 || equal == unequal
                ? Optional.empty()
                : Optional.of(new Branch(equal != other ? named : 3 - named));
    }
}
