// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.ByteCount;

/** What a drawing says about a part, from the short label to the hint with everything. */
record Words(Part part) {
    private static final int LONGEST = 24;

    static String hint(Part part) {
        return new Words(part).full();
    }

    String name() {
        Label label = Label.of(part.area().name());
        return label.width() <= LONGEST ? label.text() : label.in(LONGEST, "…");
    }

    String size() {
        return ByteCount.text(part.area().size());
    }

    String start() {
        return Address.text(part.area().offset());
    }

    /** How large the image in a slot is; empty for all else. */
    String image() {
        return part.image().isEmpty()
                ? ""
                : "image " + ByteCount.text(part.image().getAsLong());
    }

    private String full() {
        String image = image().isEmpty() ? "" : ", " + image();
        return Label.of(part.area().name()).text() + ": " + start() + " to "
                + Address.text(part.area().end() - 1) + ", " + size() + image + (part.wrong() ? ", wrong" : "");
    }
}
