// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.HexFormat;
import java.util.List;
import org.fotaide.firmware.bytes.Bytes;

/**
 * A file of no kind that is known here.
 *
 * @param start its first bytes, 16 at most
 * @param length in bytes
 */
public record UnknownImage(Bytes start, int length) implements Image {
    @Override
    public ImageKind kind() {
        return ImageKind.UNKNOWN;
    }

    @Override
    public List<ImageRow> describe() {
        return List.of(
                new ImageRow("Kind", kind().title()),
                new ImageRow("First bytes", HexFormat.ofDelimiter(" ").formatHex(start.toArray())),
                ImageRow.of("Size", "%d bytes", length));
    }
}
