// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import java.util.ArrayList;
import java.util.List;

/**
 * One partition as it is written, without blanks around its fields. Every field may hold anything, or nothing.
 *
 * @param name its label in the flash
 * @param type {@code app}, {@code data} or a number
 * @param subtype a word or a number
 * @param offset in flash, or empty where the tool is to choose
 * @param size in bytes, {@code 64K}, {@code 1M}; negative for the place where it ends
 * @param flags separated by colons
 */
public record PartitionRow(String name, String type, String subtype, String offset, String size, String flags) {
    /** The row of some fields; those that are missing are empty, more than six are left out. */
    public static PartitionRow of(List<String> fields) {
        List<String> all = new ArrayList<>(fields);
        while (all.size() < PartitionColumn.values().length) {
            all.add("");
        }
        return new PartitionRow(all.get(0), all.get(1), all.get(2), all.get(3), all.get(4), all.get(5));
    }

    public List<String> fields() {
        return List.of(name, type, subtype, offset, size, flags);
    }

    public String field(PartitionColumn column) {
        return fields().get(column.position());
    }

    public PartitionRow with(PartitionColumn column, String text) {
        List<String> changed = new ArrayList<>(fields());
        changed.set(column.position(), text);
        return of(changed);
    }
}
