// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fotaide.firmware.finding.Span;

/**
 * What stands between two braces, item by item. A brace that is not closed ends before the next semicolon.
 *
 * @param span from brace to brace
 * @param items what the commas separate; parts that no compiler takes are left out
 */
public record Braces(Span span, List<Item> items) {
    private static final int DEEPEST = 100;

    public Braces {
        items = List.copyOf(items);
    }

    /**
     * One of its items.
     *
     * @param source where it stands
     * @param field the name of {@code .field =}, if it has one
     * @param first its first token, behind the name
     * @param last its last token
     * @param inner what it is if it is braces itself
     * @param taken whether a compiler takes it
     */
    public record Item(
            CSource source, Optional<String> field, int first, int last, Optional<Braces> inner, Taken taken) {
        public Span span() {
            return source.tokens().span(first, last);
        }

        /** What it is, if it is a sum of numbers and of macros that are known. */
        public OptionalLong number(Macros macros) {
            return macros.number(source.tokens(), first, last + 1);
        }

        public String text() {
            return source.document().text(span());
        }
    }

    static Braces at(CSource source, int brace) {
        return new Reader(source).read(brace);
    }

    /** Reads without calling itself, since a hostile text may nest as deep as it is long. */
    private static final class Reader {
        private final CSource source;
        private final SourceTokens tokens;
        private final Deque<Level> levels = new ArrayDeque<>();
        private int depth;

        Reader(CSource source) {
            this.source = source;
            this.tokens = source.tokens();
        }

        private static final class Level {
            private final int brace;
            private final List<Item> items = new ArrayList<>();
            private int first = -1;
            private int last = -1;
            private Optional<Braces> inner = Optional.empty();

            Level(int brace) {
                this.brace = brace;
            }
        }

        Braces read(int brace) {
            levels.push(new Level(brace));
            int i = brace + 1;
            for (; i < tokens.size() && !tokens.is(i, ';'); i++) {
                if (tokens.is(i, TokenKind.HASH)) {
                    i = behindDirective(i);
                } else if (tokens.is(i, '{') && depth == 0 && levels.size() < DEEPEST) {
                    part(i);
                    levels.push(new Level(i));
                } else if (tokens.is(i, '}') && depth == 0) {
                    if (levels.size() == 1) {
                        return close(i);
                    }
                    Braces inner = close(i);
                    levels.peek().inner = Optional.of(inner);
                    part(i);
                } else if (tokens.is(i, ',') && depth == 0) {
                    endItem();
                } else {
                    depth += tokens.is(i, '(') ? 1 : tokens.is(i, ')') && depth > 0 ? -1 : 0;
                    part(i);
                }
            }
            return unclosed(i - 1);
        }

        private int behindDirective(int hash) {
            int i = hash;
            while (!tokens.is(i, TokenKind.DIRECTIVE_END)) {
                i++;
            }
            return i;
        }

        private void part(int token) {
            Level level = levels.peek();
            level.first = level.first < 0 ? token : level.first;
            level.last = token;
        }

        private void endItem() {
            Level level = levels.peek();
            if (level.first >= 0 && source.taken(level.first) != Taken.NO) {
                level.items.add(item(level));
            }
            level.first = -1;
            level.inner = Optional.empty();
        }

        private Item item(Level level) {
            boolean named = tokens.is(level.first, '.')
                    && tokens.is(level.first + 1, TokenKind.IDENTIFIER)
                    && tokens.is(level.first + 2, '=')
                    && level.last > level.first + 2;
            return new Item(
                    source,
                    named ? Optional.of(tokens.text(level.first + 1)) : Optional.empty(),
                    named ? level.first + 3 : level.first,
                    level.last,
                    level.inner,
                    source.taken(level.first));
        }

        private Braces close(int last) {
            endItem();
            Level level = levels.pop();
            return new Braces(tokens.span(level.brace, last), level.items);
        }

        private Braces unclosed(int last) {
            while (levels.size() > 1) {
                Braces inner = close(last);
                levels.peek().inner = Optional.of(inner);
                part(last);
            }
            return close(last);
        }
    }
}
