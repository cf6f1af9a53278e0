// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition.nonos;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.partition.PartitionCode;

/**
 * Finds what is wrong with a table on one division of the flash: what the SDK refuses, and what ends updates.
 *
 * @param map the division
 * @param image the largest program that the slots take, in bytes, if it is known
 */
public record NonosCheck(FlashMap map, OptionalLong image) {
    private static final List<NonosRule> RULES =
            List.of(new FieldRule(), new PlaceRule(), new RoleRule(), new ExtentRule());

    /** In the order of rows and columns. Takes any rows. */
    public List<NonosFault> check(List<NonosRow> rows) {
        if (map == FlashMap.MAP_0) {
            return List.of(NonosFault.ofTable(
                    PartitionCode.PARTITION_MAP,
                    "SDK 3 takes no partition table on " + map.title()
                            + ": system_partition_table_regist always fails. Its smallest map is "
                            + FlashMap.MAP_2.title() + "."));
        }
        List<NonosFault> faults = new ArrayList<>();
        RULES.forEach(rule -> rule.check(rows, map, faults::add));
        image.ifPresent(bytes -> new ImageRule(bytes).check(rows, map, faults::add));
        faults.sort(NonosFault.ORDER);
        return List.copyOf(faults);
    }
}
