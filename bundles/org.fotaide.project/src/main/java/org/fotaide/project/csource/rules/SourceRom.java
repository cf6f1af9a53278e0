// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import java.util.List;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.rom.RomNameReading;
import org.fotaide.project.csource.MappedText;

/** A ROM name that a source states, legal or not. */
public sealed interface SourceRom {
    RomNameReading reading();

    /** The characters that stand for all of it. */
    Span label();

    /** Everything that it is made of. */
    List<Span> places();

    /**
     * In a string literal, or in several side by side.
     *
     * @param value what the literals say
     * @param part where the name stands in that
     */
    record InLiteral(RomNameReading reading, MappedText value, Span part) implements SourceRom {
        @Override
        public Span label() {
            return value.source(part);
        }

        @Override
        public List<Span> places() {
            return List.of(label());
        }

        /** Where some characters of the name stand. */
        public Span source(Span ofName) {
            return value.source(Span.of(part.start() + ofName.start(), part.start() + ofName.end()));
        }
    }

    /**
     * Composed of macros.
     *
     * @param label where it is put together, or the last of the macros where that is in another file
     * @param macros their names, from left to right
     */
    record ByMacros(RomNameReading reading, Span label, List<Span> places, List<String> macros) implements SourceRom {
        public ByMacros {
            places = List.copyOf(places);
            macros = List.copyOf(macros);
        }
    }
}
