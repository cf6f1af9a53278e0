// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition.nonos;

/** The fields of a {@code partition_item_t}, in the order in which they stand. */
public enum NonosColumn {
    TYPE("type", 0),
    ADDRESS("addr", 1),
    SIZE("size", 2);

    private final String field;
    private final int position;

    NonosColumn(String field, int position) {
        this.field = field;
        this.position = position;
    }

    /** Its name in C. */
    public String field() {
        return field;
    }

    /** Its place in an item, counting from 0. */
    public int position() {
        return position;
    }
}
