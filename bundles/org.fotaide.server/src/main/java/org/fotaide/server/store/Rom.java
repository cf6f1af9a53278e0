// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.rom.RomName;

/**
 * A ROM that was published.
 *
 * @param name under which it was
 * @param created when
 * @param author the key by which it was published
 * @param note what its author wrote
 * @param images by what they are for
 */
public record Rom(RomName name, Instant created, String author, String note, Map<ImagePart, StoredImage> images) {
    public Rom {
        images = images.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(images));
    }

    public Optional<StoredImage> image(ImagePart part) {
        return Optional.ofNullable(images.get(part));
    }
}
