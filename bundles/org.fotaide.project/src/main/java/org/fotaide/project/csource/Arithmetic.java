// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Works out a sum of tokens as the preprocessor does: C's operators, numbers, {@code defined} and macros. What depends on
 * something unknown is unknown, unless the rest decides alone.
 */
final class Arithmetic {
    private static final int DEEPEST = 60;
    private static final OptionalLong UNKNOWN = OptionalLong.empty();

    private final SourceTokens tokens;
    private final int end;
    private final Macros macros;
    private int depth;
    private int at;
    private boolean broken;

    Arithmetic(SourceTokens tokens, int end, Macros macros, int depth) {
        this.tokens = tokens;
        this.end = end;
        this.macros = macros;
        this.depth = depth;
    }

    /** The value of everything from a token to the end. */
    OptionalLong whole(int first) {
        at = first;
        OptionalLong value = choice();
        return broken || at != end ? UNKNOWN : value;
    }

    private OptionalLong choice() {
        OptionalLong condition = binary(0);
        if (!tokens.is(at, '?') || at >= end) {
            return condition;
        }
        at++;
        OptionalLong yes = choice();
        if (!taken(':')) {
            return lost();
        }
        OptionalLong no = choice();
        if (condition.isEmpty()) {
            return yes.equals(no) ? yes : UNKNOWN;
        }
        return condition.getAsLong() != 0 ? yes : no;
    }

    private OptionalLong binary(int weakest) {
        OptionalLong left = unary();
        while (!broken && at < end) {
            Optional<BinaryOperator> operator = BinaryOperator.at(tokens, at, end);
            if (operator.isEmpty() || operator.get().strength() < weakest) {
                break;
            }
            at += operator.get().length();
            left = operator.get().apply(left, binary(operator.get().strength() + 1));
        }
        return left;
    }

    private OptionalLong unary() {
        if (depth >= DEEPEST || at >= end || !macros.steps().more()) {
            return lost();
        }
        depth++;
        OptionalLong value = operand();
        depth--;
        return value;
    }

    private OptionalLong operand() {
        if (taken('!')) {
            return map(unary(), value -> value == 0 ? 1 : 0);
        }
        if (taken('-')) {
            return map(unary(), value -> -value);
        }
        if (taken('~')) {
            return map(unary(), value -> ~value);
        }
        if (taken('+')) {
            return unary();
        }
        if (taken('(')) {
            OptionalLong inner = choice();
            return taken(')') ? inner : lost();
        }
        return primary();
    }

    private OptionalLong primary() {
        int token = at++;
        return switch (tokens.kind(token)) {
            case NUMBER -> WholeNumber.of(tokens.text(token));
            case CHARACTER -> UNKNOWN;
            case IDENTIFIER -> name(tokens.text(token));
            default -> lost();
        };
    }

    private OptionalLong name(String name) {
        if (name.equals("defined")) {
            boolean bracket = taken('(');
            if (at >= end || !tokens.is(at, TokenKind.IDENTIFIER)) {
                return lost();
            }
            Taken defined = macros.defined(tokens.text(at++));
            if (bracket && !taken(')')) {
                return lost();
            }
            return defined == Taken.PERHAPS ? UNKNOWN : OptionalLong.of(defined == Taken.YES ? 1 : 0);
        }
        if (at < end && tokens.is(at, '(')) {
            skipArguments();
            return UNKNOWN;
        }
        return macros.value(name, depth);
    }

    private void skipArguments() {
        int open = 0;
        do {
            open += tokens.is(at, '(') ? 1 : tokens.is(at, ')') ? -1 : 0;
            at++;
        } while (open > 0 && at < end);
    }

    private boolean taken(char punctuator) {
        boolean there = at < end && tokens.is(at, punctuator);
        at += there ? 1 : 0;
        return there;
    }

    private OptionalLong lost() {
        broken = true;
        return UNKNOWN;
    }

    private static OptionalLong map(OptionalLong value, java.util.function.LongUnaryOperator operator) {
        return value.isPresent() ? OptionalLong.of(operator.applyAsLong(value.getAsLong())) : UNKNOWN;
    }
}
