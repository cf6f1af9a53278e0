// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.Slot;

/**
 * A file compressed with gzip, which Arduino's eboot unpacks (PROTOCOLS.md 6.5).
 *
 * @param content what is inside
 * @param length of the compressed file, in bytes
 */
public record GzipImage(Image content, int length) implements Image {
    @Override
    public ImageKind kind() {
        return ImageKind.GZIP;
    }

    @Override
    public Optional<Slot> slot() {
        return content.slot();
    }

    @Override
    public Optional<FlashSettings> settings() {
        return content.settings();
    }

    @Override
    public List<Bytes> program() {
        return content.program();
    }

    @Override
    public List<ImageRow> describe() {
        List<ImageRow> rows = new ArrayList<>();
        rows.add(new ImageRow("Kind", kind().title()));
        for (ImageRow row : content.describe()) {
            rows.add(new ImageRow("Inside: " + row.label(), row.value()));
        }
        rows.add(ImageRow.of("Size", "%d bytes", length));
        return rows;
    }
}
