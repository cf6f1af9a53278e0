// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

/** The kinds of file that {@link ImageReader} tells apart (PROTOCOLS.md 5, 6 and 9). */
public enum ImageKind {
    SLOT("slot", "Image for a slot (version 2, EA 04)"),
    OLD_SLOT("old-slot", "Image for a slot (boot loader 1.1)"),
    PLAIN("plain", "Program in RAM (version 1, E9)"),
    BOOT_LOADER("boot-loader", "Vendor's boot loader"),
    RTOS("rtos", "RTOS SDK 3.x program (version 1, E9)"),
    ARDUINO("arduino", "Arduino program with eboot"),
    GZIP("gzip", "Compressed with gzip"),
    SIGNED("signed", "Signed file"),
    PARTITION_TABLE("partition-table", "Partition table"),
    RF_INIT_DATA("rf-init-data", "RF init data"),
    FILL("fill", "Filled with one value"),
    UNKNOWN("unknown", "Unknown");

    private final String word;
    private final String title;

    ImageKind(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** For scripts: lower case, words with hyphens. */
    public String word() {
        return word;
    }

    /** For people. */
    public String title() {
        return title;
    }
}
