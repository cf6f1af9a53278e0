// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fotaide.firmware.finding.Span;

/** Judges the three numbers. */
record NumberPart(Figures figures, Faults faults) {
    private static final int COUNT = 3;

    Part<VersionNumber> read(Span place) {
        if (figures.isEmpty()) {
            faults.add(
                    RomCode.ROM_NUMBER,
                    place,
                    "The version number is missing: three numbers of 0 to 999 with dots between them, such as 1.0.2.");
            return Part.unknown();
        }
        if (figures.join(COUNT)) {
            faults.doubt();
        }
        judgeCount();
        int used = Math.min(COUNT, figures.count());
        for (int i = 1; i < used; i++) {
            judgeGap(figures.get(i).gap());
        }
        long[] numbers = new long[COUNT];
        for (int i = 0; i < used; i++) {
            numbers[i] = value(figures.get(i));
        }
        return candidates(numbers);
    }

    private void judgeCount() {
        int count = figures.count();
        int end = figures.last().digits().span().end();
        if (count > COUNT) {
            Span excess = Span.of(figures.get(COUNT - 1).digits().span().end(), end);
            faults.add(RomCode.ROM_NUMBER, excess, "A version number has three numbers, not " + count + ".");
            faults.doubt();
        } else if (count < COUNT) {
            faults.add(
                    RomCode.ROM_NUMBER,
                    Span.at(end),
                    "A version number has three numbers; here " + (count == 1 ? "is one" : "are two") + ".");
        }
    }

    private void judgeGap(Run gap) {
        List<Run> others = gap.runsOf(glyph -> !glyph.isDot());
        if (!gap.isEmpty() && gap.all(glyph -> !glyph.isDot())) {
            faults.add(
                    RomCode.ROM_CHARACTER,
                    gap,
                    "The numbers of a version stand with dots between them, not with " + gap.quoted() + ".");
            return;
        }
        others.forEach(other -> faults.add(
                RomCode.ROM_CHARACTER,
                other,
                "Nothing but a dot stands between two numbers, not " + other.quoted() + "."));
        List<Run> dots = gap.runsOf(Glyph::isDot);
        for (int i = 0; i < dots.size(); i++) {
            Run excess = i == 0 ? dots.get(i).from(1) : dots.get(i);
            if (!excess.isEmpty()) {
                faults.add(RomCode.ROM_CHARACTER, excess, "One dot stands between two numbers, not more.");
            }
        }
    }

    /** More than a version can hold is as much as it can never hold. */
    private long value(Figure figure) {
        figure.judgeSpelling(faults);
        String bare = figure.bare();
        long value = bare.length() > 9 ? Integer.MAX_VALUE : Long.parseLong(bare);
        if (value > VersionNumber.LARGEST) {
            faults.add(
                    RomCode.ROM_NUMBER,
                    figure.significant(),
                    "Each number of a version is 0 to 999, not " + figure.shown() + ".");
        }
        return value;
    }

    private static Part<VersionNumber> candidates(long[] numbers) {
        VersionNumber cut = new VersionNumber(cut(numbers[0]), cut(numbers[1]), cut(numbers[2]));
        if (LongStream.of(numbers).allMatch(number -> number <= VersionNumber.LARGEST)) {
            return Part.of(cut);
        }
        // what is too large counts up on its left, which keeps the version value
        long value = numbers[0] * 1_000_000 + numbers[1] * 1_000 + numbers[2];
        return Part.guess(Stream.concat(VersionNumber.ofValue(value).stream(), Stream.of(cut))
                .distinct()
                .toList());
    }

    private static int cut(long number) {
        return (int) Math.min(number, VersionNumber.LARGEST);
    }
}
