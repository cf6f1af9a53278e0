// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.List;

/**
 * A file of one value, such as the vendor's blank.bin: 4 KB of FF, which is erased flash.
 *
 * @param value 0..255
 * @param length in bytes
 */
public record FillImage(int value, int length) implements Image {
    @Override
    public ImageKind kind() {
        return ImageKind.FILL;
    }

    @Override
    public List<ImageRow> describe() {
        return List.of(
                new ImageRow("Kind", kind().title()),
                ImageRow.of("Value", "0x%02X%s", value, value == 0xFF ? " (erased flash)" : ""),
                ImageRow.of("Size", "%d bytes", length));
    }
}
