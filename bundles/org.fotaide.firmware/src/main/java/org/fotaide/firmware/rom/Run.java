// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.fotaide.firmware.finding.Span;

/** Characters of a name that stand together. */
record Run(List<Glyph> glyphs) {
    /** How many characters a message shows. */
    private static final int READABLE = 20;

    static final Run NONE = new Run(List.of());

    boolean isEmpty() {
        return glyphs.isEmpty();
    }

    int length() {
        return glyphs.size();
    }

    Glyph first() {
        return glyphs.get(0);
    }

    Span span() {
        return Span.of(first().span().start(), glyphs.get(length() - 1).span().end());
    }

    /** As it was meant, in ASCII. */
    String meant() {
        StringBuilder text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.meant()));
        return text.toString();
    }

    /** As it was meant, in lower case. */
    String word() {
        return meant().toLowerCase(Locale.ROOT);
    }

    /** As it stands, in quotes; no longer than anybody reads. */
    String quoted() {
        StringBuilder text = new StringBuilder();
        glyphs.stream().limit(READABLE).forEach(glyph -> text.append(glyph.written()));
        return '"' + text.append(ellipsis()).append('"').toString();
    }

    /** As it was meant; no longer than anybody reads. */
    String meantShortly() {
        return until(Math.min(READABLE, length())).meant() + ellipsis();
    }

    private String ellipsis() {
        return length() > READABLE ? "…" : "";
    }

    boolean all(Predicate<Glyph> test) {
        return glyphs.stream().allMatch(test);
    }

    Run from(int start) {
        return new Run(glyphs.subList(start, length()));
    }

    Run until(int end) {
        return new Run(glyphs.subList(0, end));
    }

    /** The longest runs of those characters that pass the test and stand together in the text. */
    List<Run> runsOf(Predicate<Glyph> test) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < length(); i++) {
            if (!test.test(glyphs.get(i))) {
                start = i + 1;
            } else if (i + 1 == length() || !test.test(glyphs.get(i + 1)) || !touch(i)) {
                runs.add(new Run(glyphs.subList(start, i + 1)));
                start = i + 1;
            }
        }
        return runs;
    }

    private boolean touch(int left) {
        return glyphs.get(left).span().end() == glyphs.get(left + 1).span().start();
    }
}
