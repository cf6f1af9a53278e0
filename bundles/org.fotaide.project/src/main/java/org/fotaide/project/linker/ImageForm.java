// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

/** How the image of a slot begins (PROTOCOLS.md 6.2, 6.3). */
enum ImageForm {
    /** For boot loader 1.2 and later. */
    NEW(0x10),
    /** For boot loader 1.1. */
    OLD(0x10000);

    private final long header;

    ImageForm(long header) {
        this.header = header;
    }

    /** What stands before irom0, in bytes. */
    long header() {
        return header;
    }
}
