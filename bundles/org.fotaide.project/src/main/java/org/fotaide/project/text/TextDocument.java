// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.text;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.fotaide.firmware.finding.Span;

/**
 * A text with its place and its lines. Lines end with LF, CR LF or a lone CR, as in YAML and in the language server
 * protocol. Immutable.
 *
 * <pre>{@code
 * TextDocument document = new TextDocument(Path.of("fota.yaml"), "version: v1.0.2t45772(x)\n");
 * document.range(Span.of(9, 24)); // 1:10-1:25
 * }</pre>
 */
public final class TextDocument {
    private static final int[] NONE = {};

    private final Path path;
    private final String text;

    /** Where lines start; looked for when somebody asks, since in most files nobody does. */
    private volatile int[] starts;

    public TextDocument(Path path, String text) {
        this(path, text, NONE);
    }

    private TextDocument(Path path, String text, int[] starts) {
        this.path = path;
        this.text = text;
        this.starts = starts;
    }

    private int[] starts() {
        int[] known = starts;
        if (known.length == 0) {
            // whoever comes at the same time finds the same
            known = LineStarts.of(text);
            starts = known;
        }
        return known;
    }

    public Path path() {
        return path;
    }

    public String text() {
        return text;
    }

    public String text(Span span) {
        return text.substring(span.start(), span.end());
    }

    public int length() {
        return text.length();
    }

    /** One more than the line breaks. */
    public int lines() {
        return starts().length;
    }

    /** A line without its line break. */
    public Span line(int line) {
        Span full = fullLine(line);
        int end = full.end();
        while (end > full.start() && LineStarts.isBreak(text.charAt(end - 1))) {
            end--;
        }
        return Span.of(full.start(), end);
    }

    /** A line with its line break. */
    public Span fullLine(int line) {
        return Span.of(starts()[line], line + 1 < starts().length ? starts()[line + 1] : text.length());
    }

    /** The line that holds the character at an offset. */
    public int lineOf(int offset) {
        return LineStarts.line(starts(), offset);
    }

    public Position position(int offset) {
        if (offset < 0 || offset > text.length()) {
            throw new IndexOutOfBoundsException("offset " + offset + " in a text of " + text.length());
        }
        int line = lineOf(offset);
        return new Position(line, offset - starts()[line]);
    }

    /** The offset of a position; one beyond the end of its line or of the text is taken as that end. */
    public int offset(Position position) {
        if (position.line() >= starts().length) {
            return text.length();
        }
        return (int) Math.min(
                (long) starts()[position.line()] + position.column(),
                line(position.line()).end());
    }

    public TextRange range(Span span) {
        return new TextRange(position(span.start()), position(span.end()));
    }

    public Span span(TextRange range) {
        return Span.of(offset(range.start()), offset(range.end()));
    }

    /** The line break that this text uses: its first one, or LF. */
    public String lineBreak() {
        if (starts().length == 1) {
            return "\n";
        }
        return text.substring(line(0).end(), starts()[1]);
    }

    /** The smallest single edit that makes it another text. */
    public TextEdit changeTo(String after) {
        int shorter = Math.min(text.length(), after.length());
        int start = 0;
        while (start < shorter && text.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && text.charAt(text.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        // a character of two units is replaced whole
        start -= start > 0 && Character.isHighSurrogate(text.charAt(start - 1)) ? 1 : 0;
        end -= end > 0 && Character.isLowSurrogate(text.charAt(text.length() - end)) ? 1 : 0;
        return new TextEdit(range(Span.of(start, text.length() - end)), after.substring(start, after.length() - end));
    }

    /**
     * This text after some edits, which all refer to it as it stands.
     *
     * @throws IllegalArgumentException if two of them overlap
     */
    public TextDocument with(List<TextEdit> edits) {
        List<TextEdit> sorted =
                edits.stream().sorted(Comparator.comparing(TextEdit::range)).toList();
        StringBuilder result = new StringBuilder(text.length() + 64);
        int done = 0;
        for (TextEdit edit : sorted) {
            Span span = span(edit.range());
            if (span.start() < done) {
                throw new IllegalArgumentException("edits overlap at " + edit.range());
            }
            result.append(text, done, span.start()).append(edit.text());
            done = span.end();
        }
        String after = result.append(text, done, text.length()).toString();
        return new TextDocument(path, after, sorted.size() == 1 ? startsAfter(sorted.get(0), after) : NONE);
    }

    private int[] startsAfter(TextEdit edit, String after) {
        return LineStarts.after(starts(), span(edit.range()), after, after.length() - text.length());
    }
}
