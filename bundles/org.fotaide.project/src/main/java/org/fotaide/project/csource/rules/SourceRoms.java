// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomNameReader;
import org.fotaide.firmware.rom.RomNameReading;
import org.fotaide.project.csource.CSource;
import org.fotaide.project.csource.MappedText;
import org.fotaide.project.csource.StringGroup;

/**
 * Everything in a source that is, or wants to be, a ROM name: in string literals, and made by macros.
 *
 * @param source the text
 */
public record SourceRoms(CSource source) {
    /** A digit and a t behind a letter with a number, as names begin; literals side by side and blanks may be between. */
    private static final Pattern LIKELY = Pattern.compile("[vVbB][\"\\s]{0,9}[0-9]{1,6}[\"\\s]{0,9}[.,_-]");

    /** A quick look at a text; false where nothing is worth looking for. */
    public static boolean concerns(String text) {
        return VersionHeader.concerns(text) || LIKELY.matcher(text).find();
    }

    /** By place; what macros make is behind what stands in literals. */
    public List<SourceRom> list() {
        List<SourceRom> roms = new ArrayList<>();
        for (StringGroup group : source.strings()) {
            MappedText value = group.value();
            for (Span part : LiteralNameChecker.names(group, value.value())) {
                roms.add(new SourceRom.InLiteral(read(value.value().substring(part.start(), part.end())), value, part));
            }
        }
        if (VersionHeader.concerns(source.document().text())) {
            new VersionHeader(source)
                    .versions().stream()
                            .filter(ComposedVersion::complete)
                            .forEach(version -> roms.add(composed(version)));
        }
        return roms;
    }

    /** What stands at a place, or has a part there. */
    public Optional<SourceRom> at(int offset) {
        return list().stream()
                .filter(rom ->
                        rom.places().stream().anyMatch(place -> place.start() <= offset && offset <= place.end()))
                .findFirst();
    }

    private static SourceRom composed(ComposedVersion version) {
        List<Span> places = new ArrayList<>(version.shape().place().stream().toList());
        List<MacroValue> macros =
                version.parts().stream().flatMap(part -> part.macro().stream()).toList();
        macros.forEach(macro -> places.add(Span.of(
                macro.definition().nameSpan().start(), macro.definition().body().end())));
        Span label = version.shape()
                .place()
                .orElseGet(() -> macros.get(macros.size() - 1).definition().body());
        return new SourceRom.ByMacros(
                read(version.text()),
                label,
                places,
                macros.stream().map(macro -> macro.definition().name()).toList());
    }

    private static RomNameReading read(String text) {
        return new RomNameReader(RomContext.NONE).read(text);
    }
}
