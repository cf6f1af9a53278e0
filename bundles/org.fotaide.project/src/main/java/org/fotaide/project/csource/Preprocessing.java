// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Goes through the directives of a text: which parts a compiler takes, and which macros it then knows. */
final class Preprocessing {
    private final SourceTokens tokens;
    private final Macros macros;
    private final Deque<Chain> chains = new ArrayDeque<>();
    private final List<Integer> changes = new ArrayList<>();
    private final List<Taken> states = new ArrayList<>();
    private Taken now = Taken.YES;

    Preprocessing(SourceTokens tokens, Map<String, Long> given) {
        this.tokens = tokens;
        this.macros = new Macros(given);
    }

    /** An {@code #if} with what belongs to it. */
    private static final class Chain {
        private final Taken outer;
        private Taken rest = Taken.YES;

        Chain(Taken outer) {
            this.outer = outer;
        }

        Taken branch(Taken condition, Taken left) {
            Taken state = rest.and(condition);
            rest = rest.and(left);
            return outer.and(state);
        }
    }

    Regions run() {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, TokenKind.HASH)) {
                int end = i + 1;
                while (!tokens.is(end, TokenKind.DIRECTIVE_END)) {
                    end++;
                }
                directive(i + 1, end);
                i = end;
            }
        }
        return new Regions(changes, states);
    }

    Macros macros() {
        return macros;
    }

    private void directive(int name, int end) {
        if (!tokens.is(name, TokenKind.IDENTIFIER)) {
            return;
        }
        switch (tokens.text(name)) {
            case "if" -> open(condition(name + 1, end), end);
            case "ifdef" -> open(defined(name + 1), end);
            case "ifndef" -> openUnlessDefined(name + 1, end);
            case "elif" -> branch(condition(name + 1, end), end);
            case "elifdef" -> branch(defined(name + 1), end);
            case "else" -> branch(Taken.YES, end);
            case "endif" -> close(end);
            case "define" -> define(name + 1, end);
            case "undef" -> undefine(name + 1);
            default -> {}
        }
    }

    private void open(Taken condition, int end) {
        chains.push(new Chain(now));
        branch(condition, end);
    }

    /** A name that nothing was said about is taken as not defined: a guard, or a default. */
    private void openUnlessDefined(int name, int end) {
        boolean fresh = tokens.is(name, TokenKind.IDENTIFIER) && !macros.mentions(tokens.text(name));
        Taken condition = fresh ? Taken.YES : not(defined(name));
        chains.push(new Chain(now));
        branch(condition, fresh ? Taken.PERHAPS : not(condition), end);
    }

    private void branch(Taken condition, int end) {
        branch(condition, not(condition), end);
    }

    private void branch(Taken condition, Taken left, int end) {
        if (!chains.isEmpty()) {
            become(chains.peek().branch(condition, left), end);
        }
    }

    private void close(int end) {
        if (!chains.isEmpty()) {
            become(chains.pop().outer, end);
        }
    }

    private void become(Taken state, int end) {
        if (state != now) {
            now = state;
            changes.add(end);
            states.add(state);
        }
    }

    private Taken condition(int first, int end) {
        if (now == Taken.NO && (chains.isEmpty() || chains.peek().outer == Taken.NO)) {
            return Taken.PERHAPS;
        }
        if (isGuard(first, end)) {
            return Taken.YES;
        }
        OptionalLong value = macros.number(tokens, first, end);
        return value.isEmpty() ? Taken.PERHAPS : value.getAsLong() != 0 ? Taken.YES : Taken.NO;
    }

    /** {@code #if !defined(X)} is {@code #ifndef X}. */
    private boolean isGuard(int first, int end) {
        int name = tokens.is(first + 2, '(') ? first + 3 : first + 2;
        return tokens.is(first, '!')
                && tokens.is(first + 1, "defined")
                && tokens.is(name, TokenKind.IDENTIFIER)
                && end - first == (name == first + 3 ? 5 : 3)
                && !macros.mentions(tokens.text(name));
    }

    private Taken defined(int name) {
        return tokens.is(name, TokenKind.IDENTIFIER) ? macros.defined(tokens.text(name)) : Taken.PERHAPS;
    }

    private static Taken not(Taken condition) {
        return switch (condition) {
            case YES -> Taken.NO;
            case PERHAPS -> Taken.PERHAPS;
            case NO -> Taken.YES;
        };
    }

    private void define(int name, int end) {
        if (!tokens.is(name, TokenKind.IDENTIFIER)) {
            return;
        }
        boolean function = tokens.is(name + 1, '(') && tokens.start(name + 1) == tokens.end(name);
        int first = name + 1;
        if (function) {
            while (first < end && !tokens.is(first, ')')) {
                first++;
            }
            first = Math.min(end, first + 1);
        }
        macros.define(new MacroDefinition(
                tokens, name, first, end, function ? MacroDefinition.Form.FUNCTION : MacroDefinition.Form.OBJECT, now));
    }

    private void undefine(int name) {
        if (tokens.is(name, TokenKind.IDENTIFIER)) {
            macros.undefine(tokens.text(name), now);
        }
    }
}
