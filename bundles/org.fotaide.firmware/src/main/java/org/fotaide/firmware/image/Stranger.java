// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import org.fotaide.firmware.bytes.Bytes;

/** Files that are given by mistake in place of an image. */
enum Stranger {
    ELF("It is a linked program (ELF): pack it into an image first.", "\u007fELF"),
    ZIP("It is a ZIP archive: unpack it and give the .bin file in it.", "PK\u0003\u0004"),
    HEX("It looks like an Intel HEX file: convert it to binary first.", ":"),
    XZ("It is compressed with xz: devices take gzip alone.", "\u00fd7zXZ"),
    BZIP2("It is compressed with bzip2: devices take gzip alone.", "BZh"),
    PAGE("It looks like a web page, as a failed download leaves it: fetch the file again.", "<"),
    OTHER("An image starts with E9 or EA 04, a compressed one with 1F 8B, a partition table with AA 50.", "");

    private static final int LONGEST = 8;

    private final String hint;
    /** Its first bytes, one character each. */
    private final String start;

    Stranger(String hint, String start) {
        this.hint = hint;
        this.start = start;
    }

    String hint() {
        return hint;
    }

    static Stranger of(Bytes file) {
        String start = file.slice(0, Math.min(LONGEST, file.length())).latin1();
        for (Stranger stranger : values()) {
            if (start.startsWith(stranger.start)) {
                return stranger;
            }
        }
        return OTHER;
    }
}
