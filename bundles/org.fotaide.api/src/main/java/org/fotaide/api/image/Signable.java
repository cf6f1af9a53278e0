// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.image;

import java.nio.file.Path;
import org.fotaide.api.problem.ApiProblem;
import org.fotaide.firmware.finding.Severity;
import org.fotaide.firmware.image.ArduinoImage;
import org.fotaide.firmware.image.GzipImage;
import org.fotaide.firmware.image.Image;
import org.fotaide.firmware.image.ImageFault;
import org.fotaide.firmware.image.ImageReader;
import org.fotaide.firmware.image.ImageReading;
import org.fotaide.firmware.image.OldSlotImage;
import org.fotaide.firmware.image.SignedImage;
import org.fotaide.firmware.image.SlotImage;
import org.fotaide.firmware.work.FotaException;

/** Whether a signature over a file is of any use. */
sealed interface Signable {
    void check(Path file, byte[] image) throws FotaException;

    void checkPackable(Path file, byte[] image) throws FotaException;

    private static FotaException refused(Path file, String why, String remedy) {
        return new FotaException(ApiProblem.SIGN_REFUSED.with(file, why, remedy));
    }

    private static void checkFilled(Path file, byte[] image) throws FotaException {
        if (image.length == 0) {
            throw refused(file, "It is empty.", "Build it again.");
        }
    }

    /** For Arduino's Updater, which is the only one that verifies signatures. */
    record Program() implements Signable {
        @Override
        public void check(Path file, byte[] bytes) throws FotaException {
            checkFilled(file, bytes);
            ImageReading reading = new ImageReader().read(bytes);
            Image image = reading.image();
            if (image instanceof SignedImage) {
                throw refused(file, "It is signed already.", "Sign the image that it was made from.");
            }
            Image core = image instanceof GzipImage gzip ? gzip.content() : image;
            if (core instanceof SlotImage || core instanceof OldSlotImage) {
                throw refused(
                        file,
                        "It is an image for a slot. Devices with two slots look for the image's own CRC in its last four"
                                + " bytes and verify no signatures: one behind it would make the image useless.",
                        "Send it as it is.");
            }
            if (!(core instanceof ArduinoImage)) {
                throw refused(
                        file,
                        "It is: " + core.kind().title() + ". " + first(reading),
                        "Name the .bin file that Arduino's build makes, or say --filesystem for the contents of a file"
                                + " system.");
            }
            if (!reading.sound()) {
                throw refused(file, "It is not sound. " + first(reading), "Build it again.");
            }
        }

        private static String first(ImageReading reading) {
            return reading.faults().stream()
                    .filter(fault -> fault.code().severity() == Severity.ERROR)
                    .findFirst()
                    .map(ImageFault::message)
                    .orElse("No device verifies a signature of such a file.");
        }

        @Override
        public void checkPackable(Path file, byte[] bytes) throws FotaException {
            if (new ImageReader().read(bytes).image() instanceof GzipImage) {
                throw refused(file, "It is compressed already.", "Leave --gzip out.");
            }
        }
    }

    /** What a file system holds is not looked into. */
    record FileSystem() implements Signable {
        @Override
        public void check(Path file, byte[] bytes) throws FotaException {
            checkFilled(file, bytes);
            if (new ImageReader().read(bytes).image() instanceof SignedImage) {
                throw refused(file, "It is a signed program.", "Name the contents of a file system.");
            }
        }

        @Override
        public void checkPackable(Path file, byte[] bytes) throws FotaException {
            throw refused(
                    file,
                    "A device writes the contents of a file system as they come; only programs are unpacked.",
                    "Leave --gzip out.");
        }
    }
}
