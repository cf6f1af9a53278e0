// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;

/**
 * Recognises and verifies a file that goes into a device's flash. Takes any bytes: whatever is wrong with them becomes a
 * fault, never an exception.
 *
 * <pre>{@code
 * ImageReading reading = new ImageReader().read(Files.readAllBytes(path));
 * if (reading.sound() && reading.image() instanceof SlotImage image) { … }
 * }</pre>
 */
public final class ImageReader {
    private static final int SHOWN = 16;

    /** The first that takes a file has it. What is more particular stands first. */
    private static final List<Format> FORMATS = List.of(
            new SlotFormat(),
            new OtherChipFormat(),
            new OldSlotFormat(),
            new ArduinoFormat(),
            new PlainFormat(),
            new PartitionTableFormat(),
            new RfInitDataFormat(),
            new FillFormat());

    /** Reads the bytes of a whole file. */
    public ImageReading read(byte[] file) {
        Bytes bytes = Bytes.copyOf(file);
        Faults faults = new Faults();
        return new ImageReading(image(bytes, faults), faults.inOrder());
    }

    private static Image image(Bytes file, Faults faults) {
        if (file.isEmpty()) {
            faults.add(ImageCode.EMPTY, 0, "The file is empty. There is nothing to put into a device.");
            return new UnknownImage(file, 0);
        }
        Faults unsigned = new Faults();
        Image image = unsigned(file, unsigned);
        if (!unsigned.isEmpty()) {
            Optional<Image> signed = new SignedFormat(ImageReader::unsigned).read(file, faults);
            if (signed.isPresent()) {
                return signed.get();
            }
        }
        faults.addInner("", unsigned.inOrder());
        return image;
    }

    private static Image unsigned(Bytes file, Faults faults) {
        return new GzipFormat(ImageReader::uncompressed).read(file, faults).orElseGet(() -> uncompressed(file, faults));
    }

    private static Image uncompressed(Bytes file, Faults faults) {
        for (Format format : FORMATS) {
            Optional<Image> image = format.read(file, faults);
            if (image.isPresent()) {
                return image.get();
            }
        }
        faults.add(
                ImageCode.UNKNOWN,
                0,
                "The file is no firmware image that is known here. %s",
                Stranger.of(file).hint());
        return new UnknownImage(file.slice(0, Math.min(SHOWN, file.length())), file.length());
    }
}
