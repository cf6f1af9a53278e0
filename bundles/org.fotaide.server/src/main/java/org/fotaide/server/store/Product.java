// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomName;

/**
 * A product line.
 *
 * @param ptype its number
 * @param name for people
 * @param map that all its devices have, if they all have one
 * @param access who may fetch its images
 * @param current the ROM that its devices get
 * @param pins the ROMs that groups of its devices get instead, by the name of the group
 * @param created when
 */
public record Product(
        ProductType ptype,
        String name,
        Optional<FlashMap> map,
        Access access,
        Optional<RomName> current,
        Map<String, RomName> pins,
        Instant created) {
    public Product {
        pins = Map.copyOf(pins);
    }

    /** One that is about to be made. */
    public static Product of(ProductType ptype, String name, Optional<FlashMap> map, Access access) {
        return new Product(ptype, name, map, access, Optional.empty(), Map.of(), Instant.now());
    }
}
