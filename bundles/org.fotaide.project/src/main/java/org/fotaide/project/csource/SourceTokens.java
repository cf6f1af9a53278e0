// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource;

import java.util.Arrays;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;

/**
 * The tokens of a C or C++ text, in order. Comments, blanks and line splices are left out. Takes any text, in time that
 * grows with its length; a literal that is not closed ends with its line. A table rather than objects, since a header has tens of
 * thousands of tokens.
 *
 * <pre>{@code
 * SourceTokens tokens = SourceTokens.of("#define MAJOR 1U");
 * tokens.text(3); // 1U
 * }</pre>
 */
public final class SourceTokens {
    private static final TokenKind[] KINDS = TokenKind.values();

    private final String source;
    private final byte[] kinds;
    private final int[] starts;
    private final int[] ends;
    private final int size;

    /** The table has room for more, which costs less than to copy it for each edit. */
    private SourceTokens(Table table) {
        this.source = table.source;
        this.kinds = table.kinds;
        this.starts = table.starts;
        this.ends = table.ends;
        this.size = table.count;
    }

    public static SourceTokens of(String text) {
        Table table = new Table(text);
        new Lexer(text, table).run();
        return table.tokens();
    }

    public int size() {
        return size;
    }

    public TokenKind kind(int index) {
        return KINDS[kinds[index]];
    }

    public int start(int index) {
        return starts[index];
    }

    public int end(int index) {
        return ends[index];
    }

    public Span span(int index) {
        return Span.of(starts[index], ends[index]);
    }

    /** From the first character of one token to the last of another. */
    public Span span(int first, int last) {
        return Span.of(starts[first], ends[last]);
    }

    /** The token at or right before an offset; empty between tokens. */
    public Optional<Integer> at(int offset) {
        int found = Arrays.binarySearch(starts, 0, size, offset);
        if (found >= 0 && kind(found) != TokenKind.PUNCTUATOR && kind(found) != TokenKind.DIRECTIVE_END) {
            return Optional.of(found);
        }
        int before = found >= 0 ? found - 1 : -found - 2;
        if (before >= 0 && offset <= ends[before] && offset > starts[before]) {
            return Optional.of(before);
        }
        return found >= 0 ? Optional.of(found) : Optional.empty();
    }

    /** What it says, without line splices. */
    public String text(int index) {
        String text = source.substring(starts[index], ends[index]);
        return kind(index) != TokenKind.STRING && text.indexOf('\\') >= 0 ? LineSplice.removed(text) : text;
    }

    /** Whether there is such a token; false beyond either end. */
    public boolean is(int index, TokenKind kind) {
        return index >= 0 && index < size && kind(index) == kind;
    }

    /** Whether there is such a punctuator. */
    public boolean is(int index, char punctuator) {
        return is(index, TokenKind.PUNCTUATOR) && source.charAt(starts[index]) == punctuator;
    }

    /** Whether there is such a name. */
    public boolean is(int index, String name) {
        if (!is(index, TokenKind.IDENTIFIER)) {
            return false;
        }
        int length = ends[index] - starts[index];
        return length == name.length()
                ? source.startsWith(name, starts[index])
                : length > name.length() && text(index).equals(name);
    }

    /** The text that they were read from. */
    public String source() {
        return source;
    }

    /** What the lexer fills. */
    static final class Table {
        private final String source;
        private byte[] kinds;
        private int[] starts;
        private int[] ends;
        private int count;

        Table(String source) {
            this.source = source;
            int likely = source.length() / 5 + 16;
            kinds = new byte[likely];
            starts = new int[likely];
            ends = new int[likely];
        }

        @SuppressWarnings("EnumOrdinal") // nothing outlives the program
        void add(TokenKind kind, int start, int end) {
            if (count == kinds.length) {
                kinds = Arrays.copyOf(kinds, 2 * count);
                starts = Arrays.copyOf(starts, 2 * count);
                ends = Arrays.copyOf(ends, 2 * count);
            }
            kinds[count] = (byte) kind.ordinal();
            starts[count] = start;
            ends[count++] = end;
        }

        int count() {
            return count;
        }

        int start(int index) {
            return starts[index];
        }

        int end(int index) {
            return ends[index];
        }

        SourceTokens tokens() {
            return new SourceTokens(this);
        }
    }
}
