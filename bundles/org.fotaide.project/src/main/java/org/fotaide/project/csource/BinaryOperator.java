// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource;

import java.util.Optional;
import java.util.OptionalLong;

/** The operators of C between two whole numbers, the longer spelling before the shorter one. */
enum BinaryOperator {
    OR("||", 1),
    AND("&&", 2),
    EQUAL("==", 6),
    UNEQUAL("!=", 6),
    SHIFT_LEFT("<<", 8),
    SHIFT_RIGHT(">>", 8),
    AT_MOST("<=", 7),
    AT_LEAST(">=", 7),
    LESS("<", 7),
    MORE(">", 7),
    BIT_OR("|", 3),
    BIT_XOR("^", 4),
    BIT_AND("&", 5),
    PLUS("+", 9),
    MINUS("-", 9),
    TIMES("*", 10),
    OVER("/", 10),
    REST("%", 10);

    private final String spelling;
    private final int strength;

    BinaryOperator(String spelling, int strength) {
        this.spelling = spelling;
        this.strength = strength;
    }

    /** How tightly it binds. */
    int strength() {
        return strength;
    }

    /** How many tokens spell it. */
    int length() {
        return spelling.length();
    }

    static Optional<BinaryOperator> at(SourceTokens tokens, int at, int end) {
        for (BinaryOperator operator : values()) {
            if (operator.stands(tokens, at, end)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    private boolean stands(SourceTokens tokens, int at, int end) {
        if (at + spelling.length() > end || !tokens.is(at, spelling.charAt(0))) {
            return false;
        }
        return spelling.length() == 1
                || (tokens.is(at + 1, spelling.charAt(1)) && tokens.start(at + 1) == tokens.end(at));
    }

    /** One side alone may decide {@code &&} and {@code ||}. */
    OptionalLong apply(OptionalLong left, OptionalLong right) {
        if (this == OR && (isTrue(left) || isTrue(right))) {
            return OptionalLong.of(1);
        }
        if (this == AND && (isFalse(left) || isFalse(right))) {
            return OptionalLong.of(0);
        }
        boolean byZero = (this == OVER || this == REST) && isFalse(right);
        return left.isEmpty() || right.isEmpty() || byZero
                ? OptionalLong.empty()
                : OptionalLong.of(meaning(left.getAsLong(), right.getAsLong()));
    }

    private static boolean isTrue(OptionalLong value) {
        return value.isPresent() && value.getAsLong() != 0;
    }

    private static boolean isFalse(OptionalLong value) {
        return value.isPresent() && value.getAsLong() == 0;
    }

    private long meaning(long a, long b) {
        return switch (this) {
            case OR -> a != 0 || b != 0 ? 1 : 0;
            case AND -> a != 0 && b != 0 ? 1 : 0;
            case EQUAL -> a == b ? 1 : 0;
            case UNEQUAL -> a != b ? 1 : 0;
            case SHIFT_LEFT -> b < 0 || b > 63 ? 0 : a << b;
            case SHIFT_RIGHT -> b < 0 || b > 63 ? 0 : a >> b;
            case AT_MOST -> a <= b ? 1 : 0;
            case AT_LEAST -> a >= b ? 1 : 0;
            case LESS -> a < b ? 1 : 0;
            case MORE -> a > b ? 1 : 0;
            case BIT_OR -> a | b;
            case BIT_XOR -> a ^ b;
            case BIT_AND -> a & b;
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case OVER -> a / b;
            case REST -> a % b;
        };
    }
}
