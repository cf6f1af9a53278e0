// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The legal names that may come after one, so that devices take them and the catalogue has room for them.
 *
 * <pre>{@code
 * new NextRom(version, released).by(RomStep.MINOR); // v1.1.0t45772(a) after v1.0.2t45772(a)
 * }</pre>
 *
 * @param last the name to start from; where a higher version is released already, its number counts instead
 * @param released the catalogue so far
 * @param planned what others are about to release, which only must not be named so too
 */
public record NextRom(RomName last, Catalogue released, Catalogue planned) {
    public NextRom {
        RomName given = last;
        last = released.inTheWayOf(given)
                .map(index -> released.names().get(index).number())
                .map(number -> new RomName(given.type(), number, given.ptype(), given.flag()))
                .orElse(given);
    }

    /** Where nobody else is about to release anything. */
    public NextRom(RomName last, Catalogue released) {
        this(last, released, new Catalogue(List.of()));
    }

    /** Each of them, the smallest step first. */
    public List<RomName> names() {
        return Arrays.stream(RomStep.values())
                .flatMap(step -> by(step).stream())
                .toList();
    }

    /** The nearest one that a step leads to; empty if it leads to none. */
    public Optional<RomName> by(RomStep step) {
        return step.from(last).filter(this::mayCome).findFirst();
    }

    private boolean mayCome(RomName name) {
        return released.inTheWayOf(name).isEmpty() && released.hasRoomFor(name) && planned.hasRoomFor(name);
    }
}
