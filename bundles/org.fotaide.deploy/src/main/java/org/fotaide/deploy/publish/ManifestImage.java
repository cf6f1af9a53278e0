// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish;

import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.Slot;

/**
 * What a manifest says of one image.
 *
 * @param slot the slot that it is for; empty for a device that keeps its firmware in one place
 * @param file its name, beside the manifest
 * @param size in bytes
 * @param sha256 of the whole file, in lower-case hexadecimal
 * @param signature that stands in the file, if one does
 */
public record ManifestImage(Optional<Slot> slot, String file, long size, String sha256, Optional<Bytes> signature) {
    ManifestImage unsigned() {
        return new ManifestImage(slot, file, size, sha256, Optional.empty());
    }
}
