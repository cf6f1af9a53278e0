// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.ArrayList;
import java.util.List;

/**
 * The legal names that may come after one that is released, the smallest step first.
 *
 * @param last the name to start from
 * @param released the catalogue so far
 */
public record NextRom(RomName last, Catalogue released) {
    public List<RomName> names() {
        List<RomName> steps = new ArrayList<>();
        VersionNumber number = last.number();
        if (last.type() == RomType.BETA) {
            steps.add(new RomName(RomType.OFFICIAL, number, last.ptype(), last.flag()));
        }
        step(number.major(), number.minor(), number.revision() + 1, steps);
        step(number.major(), number.minor() + 1, 0, steps);
        step(number.major() + 1, 0, 0, steps);
        return steps.stream()
                .filter(name -> released.inTheWayOf(name).isEmpty() && released.takes(name))
                .toList();
    }

    private void step(int major, int minor, int revision, List<RomName> steps) {
        if (Math.max(major, Math.max(minor, revision)) <= VersionNumber.LARGEST) {
            steps.add(new RomName(last.type(), new VersionNumber(major, minor, revision), last.ptype(), last.flag()));
        }
    }
}
