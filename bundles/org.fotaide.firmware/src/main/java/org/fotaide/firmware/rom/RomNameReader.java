// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Fault;
import org.fotaide.firmware.finding.Repair;
import org.fotaide.firmware.finding.Severity;
import org.fotaide.firmware.finding.Span;

/**
 * Reads a ROM name however it is written: every fault on exactly its characters, and repairs of the whole name (DOMAIN.md
 * 1). Takes any text, in time that grows with its length.
 *
 * <pre>{@code
 * RomNameReading reading = new RomNameReader(RomContext.NONE).read("V1.0.2.t45772(A)");
 * reading.repairs().get(0).replacement(); // v1.0.2t45772(a)
 * }</pre>
 */
public final class RomNameReader {
    /** What IoT_Demo copies of a name (PROTOCOLS.md 7). */
    private static final int IOT_DEMO_LENGTH = 15;

    private final RomContext context;

    public RomNameReader(RomContext context) {
        this.context = context;
    }

    public RomNameReading read(String text) {
        Spelling spelling = new Spelling(text);
        List<Fault> faults = new ArrayList<>(spelling.faults());
        Part<RomType> type = new TypePart(spelling, faults::add).read();
        Part<VersionNumber> number = new NumberPart(spelling, faults::add).read();
        Part<ProductType> ptype = number.candidates().isEmpty()
                ? Part.unknown()
                : new ProductPart(spelling, context.product(), faults::add).read();
        Part<UpgradeFlag> flag =
                number.candidates().isEmpty() ? Part.unknown() : new FlagPart(spelling, faults::add).read();
        boolean restIsSure = rest(spelling, faults);
        NameChoices choices = new NameChoices(type, number, ptype, flag);
        Optional<RomName> name = noErrorIn(faults) ? choices.first() : Optional.empty();
        name.ifPresent(legal -> judgeLength(legal, text, faults));
        faults.sort(Comparator.comparingInt(fault -> fault.span().start()));
        return new RomNameReading(
                text, name, faults, repairs(text, choices, faults, restIsSure && !spelling.doubtful()));
    }

    /** What stands behind the name; a file's suffix is surely not meant. */
    private static boolean rest(Spelling spelling, List<Fault> faults) {
        if (spelling.atEnd()) {
            return true;
        }
        List<Glyph> rest = spelling.rest();
        String written = Spelling.meant(rest);
        faults.add(new Fault(
                RomCode.ROM_CHARACTER,
                Spelling.span(rest),
                "\"" + TypePart.shortened(written)
                        + "\" does not belong to a ROM name, which ends with its upgrade flag."));
        return written.equals(".bin");
    }

    private static boolean noErrorIn(List<Fault> faults) {
        return faults.stream().noneMatch(fault -> fault.code().severity() == Severity.ERROR);
    }

    private void judgeLength(RomName name, String text, List<Fault> faults) {
        int length = name.toString().length();
        if (context.fifteenCharacters() && length != IOT_DEMO_LENGTH) {
            String consequence = length > IOT_DEMO_LENGTH
                    ? "the device gets \"" + name.toString().substring(0, IOT_DEMO_LENGTH) + "\""
                    : "the device takes what follows the name in the message for a part of it";
            faults.add(new Fault(
                    RomCode.ROM_LENGTH,
                    Span.of(0, text.length()),
                    "The vendor's IoT_Demo firmware copies exactly 15 characters of a ROM name; this one has " + length
                            + ", so " + consequence + "."));
        }
    }

    private static List<Repair> repairs(String text, NameChoices choices, List<Fault> faults, boolean sure) {
        if (faults.isEmpty()) {
            return List.of();
        }
        List<String> names = choices.all().stream()
                .map(RomName::toString)
                .filter(name -> !name.equals(text))
                .toList();
        boolean only = sure && choices.sure() && names.size() == 1;
        return names.stream()
                .map(name -> new Repair("Change to " + name, name, only))
                .toList();
    }
}
