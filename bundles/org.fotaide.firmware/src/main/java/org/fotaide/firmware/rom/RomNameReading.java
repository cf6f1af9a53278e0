// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Fault;
import org.fotaide.firmware.finding.Repair;

/**
 * What {@link RomNameReader} found.
 *
 * @param text what was read
 * @param name the name, unless an error is in it
 * @param writtenProduct the legal product type that stands in it, also where the rest is wrong or another one is wanted
 * @param faults what is wrong, from left to right; each on exactly the characters at fault
 * @param repairs whole names, each of which mends every fault; one that is sure, or several to choose from, or none where
 *     nothing can be guessed
 */
public record RomNameReading(
        String text,
        Optional<RomName> name,
        Optional<ProductType> writtenProduct,
        List<Fault> faults,
        List<Repair> repairs) {
    public RomNameReading {
        faults = List.copyOf(faults);
        repairs = List.copyOf(repairs);
    }

    public boolean legal() {
        return name.isPresent();
    }
}
