// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.updater;

import java.util.Arrays;
import java.util.Optional;

/** The numbers with which an ESP8266's Updater gives its reason (PROTOCOLS 1.5), explained. */
public enum UpdateError {
    NO_ERROR(
            0,
            "No Error",
            "The device reports a failure but has recorded no reason for it.",
            "Try again; if it stays, read the device's serial output while it updates."),
    FLASH_WRITE(
            1,
            "Flash Write Failed",
            "A sector could not be written: the flash is worn out or its supply too weak, or the flash size in the firmware"
                    + " is not that of the chip.",
            "Check the supply (300 mA peaks) and the flash settings, then try again."),
    FLASH_ERASE(
            2,
            "Flash Erase Failed",
            "A sector could not be erased: the flash is write-protected, worn out, or smaller than the firmware was built"
                    + " for.",
            "Check the supply and the flash size, then try again."),
    FLASH_READ(
            3,
            "Flash Read Failed",
            "What was written could not be read back.",
            "Check the supply and the flash mode and frequency, then try again."),
    SPACE(
            4,
            "Not Enough Space",
            "The new image does not fit beside the running one: between the running program and the file system there is"
                    + " too little room.",
            "Make the image smaller, send it compressed with gzip if the running program supports it, or choose a layout"
                    + " with a smaller file system; a small intermediate firmware helps where the present one is too"
                    + " large."),
    SIZE(
            5,
            "Bad Size Given",
            "The size in the invitation is 0, or not what the slot or the file system can take.",
            "Check that the right file was sent, as firmware or as file system, and that it is complete."),
    STREAM_TIMEOUT(
            6,
            "Stream Read Timeout",
            "The device waited in vain for the rest of the image.",
            "Move the device closer to the access point and try again."),
    MD5(
            7,
            "MD5 verification failed",
            "What arrived in the flash is not what was sent.",
            "Try again; if it stays, check the device's supply and flash."),
    FLASH_CONFIG(
            8,
            "Flash config wrong",
            "The running firmware was built for another flash size than the chip has.",
            "Burn a firmware with the right flash size once over the serial line."),
    NEW_FLASH_CONFIG(
            9,
            "new Flash config wrong",
            "The image that was sent is built for a larger flash than the chip has.",
            "Build it for the chip's real flash size."),
    MAGIC(
            10,
            "Magic byte is not 0xE9",
            "The image is not an Arduino image: it does not begin with E9 (or with 1F 8B for gzip).",
            "Send the .bin file of the build for this kind of device, not an ELF file, and not a user1/user2 image of a"
                    + " two-slot device."),
    BOOTSTRAP(
            11,
            "Invalid bootstrapping state, reset ESP8266 before updating",
            "The chip was last started in the serial download mode; it would not start the new firmware by itself.",
            "Press the device's reset button once (with GPIO0 released), then try again."),
    SIGNATURE(
            12,
            "Signature verification failed",
            "The running firmware takes signed images only, and this one is not signed with its key; or an uncompressed"
                    + " image was signed whose flash mode (byte 2) is not the device's.",
            "Sign the image with the key that the running firmware knows; build it with the device's flash mode, or"
                    + " compress it with gzip before signing."),
    NO_DATA(
            13,
            "No data supplied",
            "The device saw the end before any data.",
            "Check that the file is not empty and try again."),
    MEMORY(
            14,
            "Out of memory",
            "The running program leaves too little memory for the update.",
            "Restart the device and update soon after the start, or let the program free memory when an update begins."),
    RUNNING(
            15,
            "Update already running",
            "Another update of this device, perhaps one that was given up, has not ended.",
            "Wait for the other update, or restart the device."),
    COMMAND(
            16,
            "Unknown update command",
            "The device does not know this kind of image (firmware or file system).",
            "Send a firmware image, or update the device's OTA library over the serial line.");

    private final int number;
    private final String title;
    private final String meaning;
    private final String remedy;

    UpdateError(int number, String title, String meaning, String remedy) {
        this.number = number;
        this.title = title;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /** 0..16. */
    public int number() {
        return number;
    }

    /** The device's own words for it, without the particulars. */
    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }

    public String remedy() {
        return remedy;
    }

    public static Optional<UpdateError> of(int number) {
        return Arrays.stream(values()).filter(error -> error.number == number).findFirst();
    }
}
