// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import java.util.Locale;

/** The columns of a table, in the order in which they stand. */
public enum PartitionColumn {
    NAME(0),
    TYPE(1),
    SUBTYPE(2),
    OFFSET(3),
    SIZE(4),
    FLAGS(5);

    private final int position;

    PartitionColumn(int position) {
        this.position = position;
    }

    /** Its place in a row, counting from 0. */
    public int position() {
        return position;
    }

    /** For people: {@code subtype}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
