// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.fotaide.firmware.finding.Fault;
import org.fotaide.firmware.finding.Severity;
import org.fotaide.firmware.finding.Span;

/** What is found wrong while a name is read, and whether there is a doubt about how to mend it. */
final class Faults {
    private static final Comparator<Fault> LEFT_TO_RIGHT = Comparator.comparingInt(
                    (Fault fault) -> fault.span().start())
            .thenComparing(fault -> fault.span().length() > 0)
            .thenComparing(fault -> -fault.span().end());

    private final List<Fault> all = new ArrayList<>();
    private boolean doubtful;

    void add(RomCode code, Span span, String message) {
        all.add(new Fault(code, span, message));
    }

    void add(RomCode code, Run run, String message) {
        add(code, run.span(), message);
    }

    /** Tells of a letter in upper case. */
    void lowerCase(Run letter) {
        if (letter.first().isUpperCase()) {
            add(RomCode.ROM_CASE, letter, letter.quoted() + " must be lower case: \"" + letter.word() + "\".");
        }
    }

    /** What does not belong there: separators are surely not meant, other text may be. */
    void drop(Run run, String message) {
        if (run.isEmpty()) {
            return;
        }
        if (run.all(Glyph::isSeparator)) {
            add(RomCode.ROM_CHARACTER, run, message);
        } else {
            add(RomCode.ROM_CHARACTER, run, run.quoted() + " is no part of a ROM name. " + message);
            doubt();
        }
    }

    /** Makes every repair a choice. */
    void doubt() {
        doubtful = true;
    }

    boolean doubtful() {
        return doubtful;
    }

    boolean hasErrors() {
        return all.stream().anyMatch(fault -> fault.code().severity() == Severity.ERROR);
    }

    /** Tells of characters that stand for others, where they are not dropped. */
    void translations(Run name) {
        BitSet dropped = new BitSet();
        all.stream()
                .filter(fault -> fault.code() == RomCode.ROM_CHARACTER)
                .map(Fault::span)
                .forEach(span -> dropped.set(span.start(), span.end()));
        for (Run foreign : name.runsOf(
                glyph -> glyph.isTranslated() && !dropped.get(glyph.span().start()))) {
            add(
                    RomCode.ROM_CHARACTER,
                    foreign,
                    foreign.quoted() + " stands where \"" + foreign.meantShortly()
                            + "\" is meant. The cloud and the device compare names byte by byte.");
        }
    }

    /**
     * All of them, what is missing before what is wrong at the same place. What is wrong with characters does not matter in
     * text that is dropped with others.
     */
    List<Fault> fromLeftToRight() {
        all.sort(LEFT_TO_RIGHT);
        List<Fault> kept = new ArrayList<>();
        int end = 0;
        for (Fault fault : all) {
            boolean character = fault.code() == RomCode.ROM_CHARACTER;
            if (!character || fault.span().end() > end) {
                kept.add(fault);
            }
            if (character) {
                end = Math.max(end, fault.span().end());
            }
        }
        return kept;
    }
}
