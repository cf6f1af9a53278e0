// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource;

import java.util.Optional;

/**
 * What a function is given.
 *
 * @param tokens the tokens of the text
 * @param open the token of the bracket behind the function's name
 */
public record Call(SourceTokens tokens, int open) {
    /** An argument of more tokens is none that anybody reads. */
    private static final int LONGEST = 60;

    /**
     * The tokens of an argument.
     *
     * @param first the first one
     * @param end the one behind the last
     */
    public record Argument(int first, int end) {
        public boolean holds(int token) {
            return first <= token && token < end;
        }

        public int size() {
            return end - first;
        }
    }

    /** An argument by its position, counted from 0; empty if there are fewer. */
    public Optional<Argument> argument(int position) {
        int at = open + 1;
        for (int i = 0; i < position; i++) {
            at = end(at);
            if (!tokens.is(at, ',')) {
                return Optional.empty();
            }
            at++;
        }
        return Optional.of(new Argument(at, end(at))).filter(argument -> argument.size() > 0);
    }

    private int end(int first) {
        int depth = 0;
        int i = first;
        while (i < tokens.size() && i < first + LONGEST) {
            if ((depth == 0 && (tokens.is(i, ',') || tokens.is(i, ')'))) || tokens.is(i, ';')) {
                return i;
            }
            depth += tokens.is(i, '(') ? 1 : tokens.is(i, ')') ? -1 : 0;
            i++;
        }
        return i;
    }
}
