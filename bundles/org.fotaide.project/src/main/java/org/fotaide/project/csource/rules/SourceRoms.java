// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomNameReader;
import org.fotaide.firmware.rom.RomNameReading;
import org.fotaide.project.csource.CSource;
import org.fotaide.project.csource.MappedText;
import org.fotaide.project.csource.SourceWord;
import org.fotaide.project.csource.StringGroup;

/**
 * Everything in a source that is, or wants to be, a ROM name: in string literals, and made by macros.
 *
 * @param source the text
 */
public record SourceRoms(CSource source) {
    /** A quick look; false where no legal name is. One that literals cut within its flag is missed. */
    public boolean areLikely() {
        return VersionHeader.concerns(source) || source.hasAny(SourceWord.OF_FLAGS);
    }

    /** By place; what macros make is behind what stands in literals. */
    public List<SourceRom> list() {
        List<SourceRom> roms = new ArrayList<>();
        source.strings().stream().filter(this::hasBracket).forEach(group -> {
            MappedText value = group.value();
            for (Span part : LiteralNameChecker.names(group, value.value())) {
                roms.add(new SourceRom.InLiteral(read(value.value().substring(part.start(), part.end())), value, part));
            }
        });
        if (VersionHeader.concerns(source)) {
            new VersionHeader(source)
                    .versions().stream()
                            .filter(ComposedVersion::complete)
                            .forEach(version -> roms.add(composed(version)));
        }
        return roms;
    }

    private boolean hasBracket(StringGroup group) {
        return source.document().text(group.span()).indexOf('(') >= 0;
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
