// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.finding.Severity;

/** What can be wrong with an image. Each has a section in docs/findings/image.md. */
public enum ImageCode implements Code {
    /** The file has no byte. */
    EMPTY("image-empty", Severity.ERROR),
    /** The file is of no kind that is known. */
    UNKNOWN("image-unknown", Severity.ERROR),
    /** The program is for a chip of another family. */
    OTHER_CHIP("image-other-chip", Severity.ERROR),
    /** The file ends before the image does. */
    TRUNCATED("image-truncated", Severity.ERROR),
    /** Bytes follow behind the end of the image. */
    TRAILING("image-trailing", Severity.ERROR),
    /** A header's value is none that is defined. */
    HEADER("image-header", Severity.ERROR),
    /** The bytes for the slot's number hold neither user1 nor user2. */
    SLOT("image-slot", Severity.ERROR),
    /** Flash settings stand where SDK 2 and later have the slot's number. */
    SLOT_MISSING("image-slot-missing", Severity.WARNING),
    /** The program starts outside its code, or the headers disagree. */
    ENTRY("image-entry", Severity.ERROR),
    /** A segment lies outside the memories, on another, or not on a word. */
    SEGMENT("image-segment", Severity.ERROR),
    /** Filling bytes have another value than they must. */
    PADDING("image-padding", Severity.ERROR),
    /** The XOR checksum is wrong. */
    CHECKSUM("image-checksum", Severity.ERROR),
    /** The CRC over the file is wrong. */
    CRC("image-crc", Severity.ERROR),
    /** The file carries no CRC where newer tools write one. */
    NO_CRC("image-no-crc", Severity.WARNING),
    /** The SHA-256 digest behind the image is wrong. */
    DIGEST("image-digest", Severity.ERROR),
    /** The code was linked for another place than the slot. */
    LINK("image-link", Severity.ERROR),
    /** The boot loader differs from the vendor's file of its version. */
    BOOT_CHANGED("image-boot-changed", Severity.WARNING),
    /** The boot loader is the vendor's, with other flash settings. */
    BOOT_SETTINGS("image-boot-settings", Severity.INFORMATION),
    /** The RF init data differ from the vendor's file. */
    RF_CHANGED("image-rf-changed", Severity.WARNING),
    /** A blank file holds bytes that are not blank. */
    FILL("image-fill", Severity.ERROR),
    /** The compressed data are damaged. */
    GZIP("image-gzip", Severity.ERROR),
    /** The compressed data unpack to more than any flash holds. */
    GZIP_SIZE("image-gzip-size", Severity.ERROR),
    /** The flash mode of a signed file must be the device's own. */
    SIGNED_MODE("image-signed-mode", Severity.INFORMATION),
    /** A row of the partition table is wrong. */
    PARTITION("image-partition", Severity.ERROR),
    /** The MD5 of the partition table is wrong. */
    PARTITION_MD5("image-partition-md5", Severity.ERROR),
    /** The program states several ROM names. */
    ROM_NAMES("image-rom-names", Severity.WARNING);

    private final String id;
    private final Severity severity;

    ImageCode(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    /** An image may not be built yet. */
    @Override
    public boolean hangsOnMore() {
        return true;
    }
}
