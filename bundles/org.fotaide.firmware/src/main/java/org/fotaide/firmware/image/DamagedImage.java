// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.List;

/**
 * A file that starts as one of the kinds and cannot be read to its end; the faults of the reading say why.
 *
 * @param kind what it starts as
 * @param length in bytes
 */
public record DamagedImage(ImageKind kind, int length) implements Image {
    @Override
    public List<ImageRow> describe() {
        return List.of(new ImageRow("Kind", kind.title() + ", damaged"), ImageRow.of("Size", "%d bytes", length));
    }
}
