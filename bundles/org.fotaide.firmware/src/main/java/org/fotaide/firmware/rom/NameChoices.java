// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names that the candidates of the parts make together. */
record NameChoices(Part<RomType> type, Part<VersionNumber> number, Part<ProductType> ptype, Part<UpgradeFlag> flag) {
    /** More than these nobody reads in a menu. */
    private static final int MOST = 16;

    boolean sure() {
        return type.sure() && number.sure() && ptype.sure() && flag.sure();
    }

    Optional<RomName> first() {
        return all().stream().findFirst();
    }

    /** The most likely first; the last part varies fastest. */
    List<RomName> all() {
        List<RomName> names = new ArrayList<>();
        for (RomType aType : type.candidates()) {
            for (VersionNumber aNumber : number.candidates()) {
                for (ProductType aPtype : ptype.candidates()) {
                    for (UpgradeFlag aFlag : flag.candidates()) {
                        names.add(new RomName(aType, aNumber, aPtype, aFlag));
                    }
                }
            }
        }
        return names.subList(0, Math.min(MOST, names.size()));
    }
}
