// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fotaide.firmware.finding.Severity;
import org.fotaide.firmware.flash.ImageSize;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.image.FlashSettings;
import org.fotaide.firmware.image.GzipImage;
import org.fotaide.firmware.image.Image;
import org.fotaide.firmware.image.ImageFault;
import org.fotaide.firmware.image.ImageKind;
import org.fotaide.firmware.image.ImageReader;
import org.fotaide.firmware.image.ImageReading;
import org.fotaide.firmware.image.PayloadSignature;
import org.fotaide.firmware.image.SignedImage;
import org.fotaide.firmware.image.SlotImage;
import org.fotaide.project.text.SourceText;

/**
 * What is to be known of an image, without its bytes.
 *
 * @param kind what it is, within gzip or a signature
 * @param slot the slot that it states
 * @param settings the flash that it states
 * @param size of the file as it lies in flash; empty for what a device unpacks
 * @param rom the ROM name that it states
 * @param signature what its signature is verified with, if it has one
 * @param faults what is wrong with it by itself, without mere notes
 */
record BuiltImage(
        ImageKind kind,
        Optional<Slot> slot,
        Optional<FlashSettings> settings,
        Optional<ImageSize> size,
        Optional<String> rom,
        Optional<PayloadSignature> signature,
        List<ImageFault> faults) {
    /** The largest file that is looked at, in bytes; no program for the chip is larger. */
    private static final int LARGEST = 2 << 20;

    private static final BuiltImage NONE = new BuiltImage(
            ImageKind.UNKNOWN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    BuiltImage {
        faults = List.copyOf(faults);
    }

    /** Reads the file on disk. What cannot be read, or starts like no program, is told to be unknown. */
    static BuiltImage of(SourceText source) {
        Path file = source.document().path();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(2);
            if (start.length > 0
                    && !mayBeProgram(start)
                    && ImageName.of(file).slot().isEmpty()) {
                return NONE;
            }
            byte[] rest = in.readNBytes(LARGEST);
            return rest.length == LARGEST ? NONE : of(joined(start, rest));
        } catch (IOException gone) {
            return NONE;
        }
    }

    private static boolean mayBeProgram(byte[] start) {
        int magic = start[0] & 0xFF;
        return magic == 0xEA || magic == 0xE9 || magic == 0x1F;
    }

    private static byte[] joined(byte[] start, byte[] rest) {
        byte[] all = new byte[start.length + rest.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(rest, 0, all, start.length, rest.length);
        return all;
    }

    private static BuiltImage of(byte[] bytes) {
        ImageReading reading = new ImageReader().read(bytes);
        Image inner = inner(reading.image());
        Optional<ImageSize> size = inner instanceof SlotImage slot
                ? Optional.of(new ImageSize(
                        inner.length(), OptionalLong.of(slot.irom().length())))
                : Optional.empty();
        return new BuiltImage(
                inner.kind(),
                inner.slot(),
                inner.settings(),
                size,
                inner.romName(),
                reading.image() instanceof SignedImage signed
                        ? Optional.of(signed.payloadSignature())
                        : Optional.empty(),
                reading.faults().stream()
                        .filter(fault -> fault.code().severity() != Severity.INFORMATION)
                        .toList());
    }

    private static Image inner(Image image) {
        if (image instanceof GzipImage gzip) {
            return inner(gzip.content());
        }
        return image instanceof SignedImage signed ? inner(signed.content()) : image;
    }
}
