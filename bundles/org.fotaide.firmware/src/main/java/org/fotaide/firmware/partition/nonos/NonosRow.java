// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition.nonos;

import java.util.OptionalLong;

/**
 * One item of a table.
 *
 * @param type its number, if it is known
 * @param address in flash, if it is known
 * @param size in bytes, if it is known
 * @param sure whether it is a part of every build, as far as its file tells
 */
public record NonosRow(OptionalLong type, OptionalLong address, OptionalLong size, boolean sure) {
    boolean is(NonosType wanted) {
        return type.isPresent() && type.getAsLong() == wanted.number();
    }

    boolean isPlaced() {
        return address.isPresent() && size.isPresent();
    }

    long end() {
        return address.getAsLong() + size.getAsLong();
    }

    /** For people: {@code OTA_1}. */
    String title() {
        return type.isPresent() ? NonosType.title(type.getAsLong()) : "this partition";
    }
}
