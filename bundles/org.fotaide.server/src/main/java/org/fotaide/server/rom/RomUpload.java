// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.rom;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.fotaide.server.store.ImagePart;

/**
 * A ROM as somebody sent it.
 *
 * @param name as it was written
 * @param images by what they are said to be for
 * @param note for people; may be empty
 * @param author the identity of the key by which it was sent
 * @param forced the name that a person insists on
 * @param switching whether devices get it from now on
 */
public record RomUpload(
        String name,
        Map<ImagePart, byte[]> images,
        String note,
        String author,
        Optional<String> forced,
        Switching switching) {
    public RomUpload {
        images = images.isEmpty() ? Map.of() : new EnumMap<>(images);
    }

    public enum Switching {
        SET_CURRENT,
        LEAVE
    }

    /** Whether a person insists on exactly this name. */
    boolean insisted() {
        return forced.equals(Optional.of(name));
    }
}
