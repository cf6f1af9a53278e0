// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.ArrayList;
import java.util.List;
import org.fotaide.firmware.finding.Fault;
import org.fotaide.firmware.finding.Span;

/**
 * The characters of a name as they are meant, read from left to right. Foreign spellings are translated and what nobody
 * sees is dropped on the way in; both are faults.
 */
final class Spelling {
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final int length;
    private boolean doubtful;
    private int at;

    Spelling(String text) {
        length = text.length();
        int offset = 0;
        while (offset < length) {
            offset = take(text, offset);
        }
    }

    private int take(String text, int offset) {
        int character = text.codePointAt(offset);
        int end = offset + Character.charCount(character);
        if (LookAlikes.isBlankOrInvisible(character)) {
            return drop(text, offset);
        }
        LookAlikes.of(character)
                .ifPresentOrElse(
                        meant -> translated(text, meant, Span.of(offset, end)),
                        () -> glyphs.add(new Glyph(character < 0x80 ? (char) character : '?', Span.of(offset, end))));
        return end;
    }

    private void translated(String text, char meant, Span span) {
        glyphs.add(new Glyph(meant, span));
        faults.add(new Fault(
                RomCode.ROM_CHARACTER,
                span,
                "\"" + text.substring(span.start(), span.end()) + "\" is not the ASCII character \"" + meant
                        + "\". The cloud and the device compare names byte by byte."));
    }

    private int drop(String text, int start) {
        int end = start;
        while (end < text.length() && LookAlikes.isBlankOrInvisible(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        boolean digitsAround = start > 0
                && end < text.length()
                && Character.isDigit(text.codePointBefore(start))
                && Character.isDigit(text.codePointAt(end));
        doubtful |= digitsAround;
        faults.add(new Fault(
                RomCode.ROM_CHARACTER,
                Span.of(start, end),
                "A ROM name has no blanks and no invisible characters (here " + names(text, start, end) + ")."));
        return end;
    }

    private static String names(String text, int start, int end) {
        String first = String.format("U+%04X", text.codePointAt(start));
        return end - start > 1 ? first + " and more" : first;
    }

    /** What was wrong with single characters. */
    List<Fault> faults() {
        return faults;
    }

    /** Whether a dropped blank may have stood for something. */
    boolean doubtful() {
        return doubtful;
    }

    boolean atEnd() {
        return at == glyphs.size();
    }

    /** The next character as it is meant; {@code '\0'} at the end. */
    char peek() {
        return atEnd() ? '\0' : glyphs.get(at).meant();
    }

    boolean atDigit() {
        return !atEnd() && glyphs.get(at).isDigit();
    }

    boolean atLetter() {
        return !atEnd() && glyphs.get(at).isLetter();
    }

    Glyph next() {
        return glyphs.get(at++);
    }

    List<Glyph> digits() {
        List<Glyph> run = new ArrayList<>();
        while (atDigit()) {
            run.add(next());
        }
        return run;
    }

    List<Glyph> letters() {
        List<Glyph> run = new ArrayList<>();
        while (atLetter()) {
            run.add(next());
        }
        return run;
    }

    List<Glyph> rest() {
        List<Glyph> run = new ArrayList<>(glyphs.subList(at, glyphs.size()));
        at = glyphs.size();
        return run;
    }

    /** How many characters from here on satisfy nothing but being read: for looking ahead. */
    char peek(int ahead) {
        return at + ahead < glyphs.size() ? glyphs.get(at + ahead).meant() : '\0';
    }

    /** The place of what should have stood here. */
    Span here() {
        if (at > 0) {
            return Span.at(glyphs.get(at - 1).span().end());
        }
        return Span.at(glyphs.isEmpty() ? length : glyphs.get(0).span().start());
    }

    static Span span(List<Glyph> run) {
        return Span.of(run.get(0).span().start(), run.get(run.size() - 1).span().end());
    }

    static String meant(List<Glyph> run) {
        StringBuilder text = new StringBuilder();
        run.forEach(glyph -> text.append(glyph.meant()));
        return text.toString();
    }
}
