// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fotaide.firmware.finding.Fault;
import org.fotaide.firmware.finding.Span;

/** Reads the three numbers. */
record NumberPart(Spelling spelling, Consumer<Fault> faults) {
    private static final int COUNT = 3;

    Part<VersionNumber> read() {
        List<List<Glyph>> numbers = groups();
        if (numbers.isEmpty()) {
            faults.accept(new Fault(
                    RomCode.ROM_NUMBER,
                    spelling.here(),
                    "The version number is missing: three numbers of 0 to 999 with dots between them, such as 1.0.2."));
            return Part.unknown();
        }
        Span whole = Span.of(
                Spelling.span(numbers.get(0)).start(),
                Spelling.span(numbers.get(numbers.size() - 1)).end());
        if (numbers.size() > COUNT) {
            Span excess = Span.of(Spelling.span(numbers.get(COUNT - 1)).end(), whole.end());
            faults.accept(new Fault(
                    RomCode.ROM_NUMBER, excess, "A version number has three numbers, not " + numbers.size() + "."));
        } else if (numbers.size() < COUNT) {
            faults.accept(new Fault(
                    RomCode.ROM_NUMBER,
                    Span.at(whole.end()),
                    "A version number has three numbers; here " + (numbers.size() == 1 ? "is one" : "are two") + "."));
        }
        Part<VersionNumber> read = judge(numbers.subList(0, Math.min(COUNT, numbers.size())));
        return numbers.size() > COUNT ? Part.guess(read.candidates()) : read;
    }

    /** Runs of digits with separators between them; a separator that no digit follows is left where it is. */
    private List<List<Glyph>> groups() {
        List<List<Glyph>> groups = new ArrayList<>();
        while (spelling.atDigit()) {
            groups.add(spelling.digits());
            separators();
        }
        return groups;
    }

    private void separators() {
        int count = 0;
        while (Separator.is(spelling.peek(count))) {
            count++;
        }
        if (count == 0 || !Character.isDigit(spelling.peek(count))) {
            return;
        }
        Glyph first = spelling.next();
        if (first.meant() != '.') {
            faults.accept(new Fault(
                    RomCode.ROM_CHARACTER,
                    first.span(),
                    "The numbers of a version stand with dots between them, not with \"" + first.meant() + "\"."));
        }
        for (int i = 1; i < count; i++) {
            faults.accept(new Fault(
                    RomCode.ROM_CHARACTER, spelling.next().span(), "One dot stands between two numbers, not more."));
        }
    }

    private Part<VersionNumber> judge(List<List<Glyph>> groups) {
        int[] numbers = new int[COUNT];
        boolean inRange = true;
        for (int i = 0; i < groups.size(); i++) {
            numbers[i] = value(groups.get(i));
            inRange &= numbers[i] <= VersionNumber.LARGEST;
        }
        if (inRange) {
            return Part.of(new VersionNumber(numbers[0], numbers[1], numbers[2]));
        }
        List<VersionNumber> choices = new ArrayList<>();
        carried(numbers, choices);
        VersionNumber largest = new VersionNumber(cut(numbers[0]), cut(numbers[1]), cut(numbers[2]));
        if (!choices.contains(largest)) {
            choices.add(largest);
        }
        return Part.guess(choices);
    }

    private int value(List<Glyph> digits) {
        String written = Spelling.meant(digits);
        String bare = written.replaceFirst("^0+(?=.)", "");
        if (bare.length() < written.length()) {
            int zeros = written.length() - bare.length();
            faults.accept(new Fault(
                    RomCode.ROM_LEADING_ZERO,
                    Spelling.span(digits.subList(0, zeros)),
                    "Leading zeros spell the same version twice: write " + TypePart.shortened(bare) + "."));
        }
        int value = bare.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(bare);
        if (value > VersionNumber.LARGEST) {
            faults.accept(new Fault(
                    RomCode.ROM_NUMBER,
                    Spelling.span(digits),
                    "Each number of a version is 0 to 999, not " + TypePart.shortened(bare) + "."));
        }
        return value;
    }

    /** The next legal version: what is too large counts one up on its left and begins again at 0. */
    private static void carried(int[] numbers, List<VersionNumber> choices) {
        int[] next = numbers.clone();
        for (int i = COUNT - 1; i > 0; i--) {
            if (next[i] > VersionNumber.LARGEST) {
                next[i] = 0;
                next[i - 1] = next[i - 1] == Integer.MAX_VALUE ? Integer.MAX_VALUE : next[i - 1] + 1;
            }
        }
        if (next[0] <= VersionNumber.LARGEST) {
            choices.add(new VersionNumber(next[0], next[1], next[2]));
        }
    }

    private static int cut(int number) {
        return Math.min(number, VersionNumber.LARGEST);
    }
}
