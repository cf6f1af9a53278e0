// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** ROMs in the order of their version values. */
final class RomsByValue {
    private final NavigableMap<Integer, NavigableSet<StatedRom>> roms = new TreeMap<>();

    void add(StatedRom rom) {
        roms.computeIfAbsent(rom.name().value(), value -> new TreeSet<>(StatedRom.ORDER))
                .add(rom);
    }

    void remove(StatedRom rom) {
        roms.computeIfPresent(rom.name().value(), (value, same) -> {
            same.remove(rom);
            return same.isEmpty() ? null : same;
        });
    }

    /** The first one of the largest value. */
    Optional<StatedRom> highest() {
        return roms.isEmpty()
                ? Optional.empty()
                : Optional.of(roms.lastEntry().getValue().first());
    }

    /** Those of a value and of smaller ones. */
    Stream<StatedRom> upTo(int value) {
        return roms.headMap(value, true).values().stream().flatMap(NavigableSet::stream);
    }
}
