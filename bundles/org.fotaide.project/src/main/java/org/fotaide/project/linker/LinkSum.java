// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

import java.util.Map;
import java.util.OptionalLong;
import org.fotaide.firmware.finding.Span;

/**
 * Works out a sum of a linker script (GNU ld, Expressions): numbers with K and M, brackets, the operators of addresses,
 * symbols and memory entries that were told before. Anything else makes it unknown.
 */
final class LinkSum {
    private static final int DEEPEST = 60;
    private static final OptionalLong UNKNOWN = OptionalLong.empty();
    private static final String[][] OPERATORS = {{"|"}, {"&"}, {"<<", ">>"}, {"+", "-"}, {"*", "/", "%"}};

    private final LinkCursor cursor;
    private final Map<String, Long> symbols;
    private final Map<String, MemoryEntry> entries;
    private int depth;
    private boolean lost;

    LinkSum(LinkCursor cursor, Map<String, Long> symbols, Map<String, MemoryEntry> entries) {
        this.cursor = cursor;
        this.symbols = symbols;
        this.entries = entries;
    }

    LinkValue read() {
        int start = cursor.at();
        OptionalLong number = binary(0);
        int end = cursor.behind();
        if (lost || goesOn()) {
            cursor.toEndOfValue();
            return new LinkValue(Span.of(start, Math.max(start, cursor.behind())), UNKNOWN);
        }
        return new LinkValue(Span.of(start, Math.max(start, end)), number);
    }

    /** An operator that is not worked out here, such as a choice. */
    private boolean goesOn() {
        return "?<>=!^&|(".indexOf(cursor.next()) >= 0;
    }

    private OptionalLong binary(int level) {
        if (level == OPERATORS.length) {
            return unary();
        }
        OptionalLong left = binary(level + 1);
        for (String sign = sign(level); !sign.isEmpty(); sign = sign(level)) {
            OptionalLong right = binary(level + 1);
            left = left.isPresent() && right.isPresent() ? apply(sign, left.getAsLong(), right.getAsLong()) : UNKNOWN;
        }
        return left;
    }

    private String sign(int level) {
        for (String sign : OPERATORS[level]) {
            if (!lost && !cursor.is("||") && !cursor.is("&&") && cursor.take(sign)) {
                return sign;
            }
        }
        return "";
    }

    private static OptionalLong apply(String sign, long left, long right) {
        return switch (sign) {
            case "|" -> OptionalLong.of(left | right);
            case "&" -> OptionalLong.of(left & right);
            case "<<" -> right < 0 || right > 63 ? UNKNOWN : OptionalLong.of(left << right);
            case ">>" -> right < 0 || right > 63 ? UNKNOWN : OptionalLong.of(left >>> right);
            case "+" -> OptionalLong.of(left + right);
            case "-" -> OptionalLong.of(left - right);
            case "*" -> OptionalLong.of(left * right);
            case "/" -> right == 0 ? UNKNOWN : OptionalLong.of(left / right);
            default -> right == 0 ? UNKNOWN : OptionalLong.of(left % right);
        };
    }

    private OptionalLong unary() {
        if (lost || ++depth > DEEPEST) {
            lost = true;
            return UNKNOWN;
        }
        OptionalLong value = operand();
        depth--;
        return value;
    }

    private OptionalLong operand() {
        if (cursor.take("-")) {
            OptionalLong value = unary();
            return value.isPresent() ? OptionalLong.of(-value.getAsLong()) : UNKNOWN;
        }
        if (cursor.take("~")) {
            OptionalLong value = unary();
            return value.isPresent() ? OptionalLong.of(~value.getAsLong()) : UNKNOWN;
        }
        if (cursor.take("(")) {
            OptionalLong value = binary(0);
            lost |= !cursor.take(")");
            return value;
        }
        String word = cursor.word();
        if (word.isEmpty()) {
            lost = true;
            return UNKNOWN;
        }
        cursor.move(word.length());
        if (Character.isDigit(word.charAt(0))) {
            return LinkNumber.of(word);
        }
        return cursor.next() == '(' ? function(word) : symbol(word);
    }

    private OptionalLong symbol(String name) {
        Long value = symbols.get(name);
        return value == null ? UNKNOWN : OptionalLong.of(value);
    }

    private OptionalLong function(String name) {
        cursor.take("(");
        MemoryEntry entry = entries.get(cursor.word());
        cursor.toClosing('(', ')');
        if (entry == null) {
            return UNKNOWN;
        }
        return switch (name) {
            case "ORIGIN", "org", "o" -> entry.origin().number();
            case "LENGTH", "len", "l" -> entry.length().number();
            default -> UNKNOWN;
        };
    }
}
