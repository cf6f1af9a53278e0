// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource;

import java.util.ArrayList;
import java.util.List;

/**
 * The tables of one type that a text defines: {@code static const partition_item_t table[] = {…};}.
 *
 * <pre>{@code
 * for (Initialisers.Table table : new Initialisers(source).ofType("partition_item_t")) {
 *     for (Braces.Item row : table.braces().items()) {
 *         row.inner().ifPresent(fields -> fields.items().get(1).number(source.macros()));
 *     }
 * }
 * }</pre>
 */
public record Initialisers(CSource source) {
    /** How many tokens may stand between a type and its brace: a name, brackets with a sum in them, attributes. */
    private static final int LONGEST_HEAD = 60;

    /**
     * One of them.
     *
     * @param name the token of its name
     * @param braces its rows
     */
    public record Table(int name, Braces braces) {}

    /** All of them that a compiler may take, in order. */
    public List<Table> ofType(String type) {
        SourceTokens tokens = source.tokens();
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, type) && tokens.is(i + 1, TokenKind.IDENTIFIER)) {
                int brace = brace(i + 2);
                if (brace > 0 && source.taken(brace) != Taken.NO) {
                    tables.add(new Table(i + 1, Braces.at(source, brace)));
                }
            }
        }
        return tables;
    }

    /** The token of the brace behind the next {@code =}, or behind the brackets of C++; 0 if the declaration ends before. */
    private int brace(int from) {
        SourceTokens tokens = source.tokens();
        int open = 0;
        for (int i = from; i < Math.min(tokens.size(), from + LONGEST_HEAD); i++) {
            open += tokens.is(i, '(') ? 1 : tokens.is(i, ')') ? -1 : 0;
            if (tokens.is(i, '{') && tokens.is(i - 1, ']')) {
                return i;
            }
            if (tokens.is(i, ';') || tokens.is(i, '{') || open < 0) {
                return 0;
            }
            if (tokens.is(i, '=')) {
                return tokens.is(i + 1, '{') ? i + 1 : 0;
            }
        }
        return 0;
    }
}
