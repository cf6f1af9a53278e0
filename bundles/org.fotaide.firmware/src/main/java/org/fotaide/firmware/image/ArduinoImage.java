// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;

/**
 * An Arduino file (PROTOCOLS.md 6.5): eboot as a version 1 image in the first 4 KB, filled with AA, and the sketch as
 * another one at 0x1000.
 *
 * @param eboot the boot loader
 * @param sketch the program
 * @param crc over the whole file, as it states; empty for cores that do not write it
 * @param length in bytes
 */
public record ArduinoImage(PlainImage eboot, PlainImage sketch, Optional<Long> crc, int length) implements Image {
    static final int SKETCH_OFFSET = 0x1000;
    static final int LENGTH_OFFSET = SKETCH_OFFSET + 0x10;
    static final int CRC_OFFSET = SKETCH_OFFSET + 0x14;
    static final int FILLER = 0xAA;

    @Override
    public ImageKind kind() {
        return ImageKind.ARDUINO;
    }

    /** Those in the first header: the ones that the chip starts with. */
    @Override
    public Optional<FlashSettings> settings() {
        return eboot.settings();
    }

    @Override
    public List<Bytes> program() {
        return sketch.program();
    }

    @Override
    public List<ImageRow> describe() {
        List<ImageRow> rows = new ArrayList<>();
        rows.add(new ImageRow("Kind", kind().title()));
        rows.addAll(sketch.parts());
        rows.add(crc.map(word -> ImageRow.of("CRC", "0x%08x", word)).orElseGet(() -> new ImageRow("CRC", "none")));
        romName().ifPresent(name -> rows.add(new ImageRow("ROM name", name)));
        rows.add(ImageRow.of("Size", "%d bytes", length));
        return rows;
    }
}
