// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.esplink;

import java.util.Arrays;
import java.util.Optional;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.internal.http.HttpAnswer;
import org.fotaide.firmware.work.Problem;
import org.fotaide.firmware.work.ProblemKind;

/** Why esp-link refuses an image, by its own words (PROTOCOLS 8). */
enum EspLinkError {
    SMALL_FLASH(
            "Flash too small for OTA update",
            "It has less than 1 MB of flash, which holds one firmware only.",
            "Burn it over the serial line."),
    TOO_LARGE("Firmware image too large", "A slot of esp-link takes 503808 bytes.", "Make the program smaller."),
    REQUEST(
            "Invalid request",
            "It takes images of 1024 bytes and more, sent to it by POST.",
            "Check that the file is an image and that nothing between here and the device changes requests."),
    MAGIC(
            "IROM magic missing",
            "The image does not begin with EA.",
            "Send user1.bin or user2.bin, neither compressed nor signed."),
    HEADER(
            "bad flash header",
            "The header of the image names a flash mode or a size that it does not know.",
            "Build the image for the map of the device, in the form for boot loader 1.2 and later."),
    ENTRY(
            "Invalid entry addr",
            "The image does not start in the chip's RAM (0x4010….).",
            "Build it again and see that the file is complete (fota image verify)."),
    OFFSET(
            "Invalid start offset",
            "The address of the first part is not 0.",
            "Build it again and see that the file is complete (fota image verify)."),
    BUFFER(
            "Buffering problem",
            "It lost track of the bytes that it was sent.",
            "Try again; restart the device if it goes on.");

    private final String words;
    private final String meaning;
    private final String remedy;

    EspLinkError(String words, String meaning, String remedy) {
        this.words = words;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    static Optional<EspLinkError> in(HttpAnswer answer) {
        return Arrays.stream(values())
                .filter(error ->
                        answer.status() != HttpAnswer.OK && answer.text().contains(error.words))
                .findFirst();
    }

    /** The row, filled with the device, its words, their meaning and the remedy. */
    Problem problem(ProblemKind kind, DeviceAddress device) {
        return kind.with(device, words, meaning, remedy);
    }
}
