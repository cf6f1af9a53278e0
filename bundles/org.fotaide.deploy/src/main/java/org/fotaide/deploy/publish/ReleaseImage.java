// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish;

import java.util.HexFormat;
import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.image.Digests;
import org.fotaide.firmware.image.ImageReader;
import org.fotaide.firmware.image.SignedImage;

/**
 * One image of a release.
 *
 * @param slot the slot that it is for; empty for the only image of a device that keeps its firmware in one place
 * @param content the whole file, with its signature if it has one
 */
public record ReleaseImage(Optional<Slot> slot, Bytes content) {
    /** The name under which devices fetch it (PROTOCOLS 7): {@code user1.bin}, {@code user2.bin}. */
    public String file() {
        return file(slot);
    }

    static String file(Optional<Slot> slot) {
        return slot.map(Slot::word).orElse("firmware") + ".bin";
    }

    /** What the manifest says of it. */
    ManifestImage row() {
        return new ManifestImage(slot, file(), content.length(), sha256(content), signature(content));
    }

    /** In lower-case hexadecimal. */
    public static String sha256(Bytes content) {
        return HexFormat.of().formatHex(Digests.SHA_256.of(content).toArray());
    }

    /** The signature that stands in a file, if one does. */
    public static Optional<Bytes> signature(Bytes content) {
        return new ImageReader().read(content.toArray()).image() instanceof SignedImage signed
                ? Optional.of(signed.signature())
                : Optional.empty();
    }
}
