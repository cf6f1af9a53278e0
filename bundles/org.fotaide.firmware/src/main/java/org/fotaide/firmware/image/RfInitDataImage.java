// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;

/**
 * The vendor's table of radio parameters, esp_init_data_default.bin: 128 bytes without any check of its own.
 *
 * @param data all of it
 * @param known which of the vendor's files it is, for example {@code esp_init_data_default_v08.bin}; empty if it differs
 *     from those that are known
 */
public record RfInitDataImage(Bytes data, Optional<String> known) implements Image {
    static final int LENGTH = 128;

    @Override
    public ImageKind kind() {
        return ImageKind.RF_INIT_DATA;
    }

    @Override
    public int length() {
        return data.length();
    }

    /** Byte 1: 0 in the vendor's file of version 5, else the version. */
    public int version() {
        return data.u8(1);
    }

    @Override
    public List<ImageRow> describe() {
        return List.of(
                new ImageRow("Kind", kind().title()),
                ImageRow.of("Version byte", "%d", version()),
                new ImageRow("Vendor's file", known.orElse("none that is known")),
                ImageRow.of("Size", "%d bytes", length()));
    }
}
