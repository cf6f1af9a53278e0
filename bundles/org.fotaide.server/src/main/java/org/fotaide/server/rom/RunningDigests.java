// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.rom;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.image.Digests;
import org.fotaide.firmware.image.FlashMode;
import org.fotaide.firmware.image.Image;
import org.fotaide.firmware.image.SignedImage;

/**
 * The MD5s that a device may report of a sketch while it runs it: without signature, unpacked, and with its own flash mode in
 * the third byte, which the updater writes there (PROTOCOLS 6.5).
 *
 * @param file the whole file, which was found sound
 * @param image what it is
 */
record RunningDigests(Bytes file, Image image) {
    private static final int MODE = 2;
    private static final int GZIP_FIRST = 0x1F;
    private static final int GZIP_SECOND = 0x8B;

    Set<String> all() {
        Bytes bare = unpacked(image instanceof SignedImage signed ? signed.payload() : file);
        Set<String> digests = new LinkedHashSet<>();
        digests.add(md5(bare));
        if (bare.length() > MODE) {
            byte[] patched = bare.toArray();
            for (FlashMode mode : FlashMode.values()) {
                patched[MODE] = (byte) mode.number();
                digests.add(md5(Bytes.copyOf(patched)));
            }
        }
        return digests;
    }

    private static Bytes unpacked(Bytes bytes) {
        if (!bytes.startsWith(GZIP_FIRST, GZIP_SECOND)) {
            return bytes;
        }
        try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(bytes.toArray()))) {
            return Bytes.copyOf(content.readAllBytes());
        } catch (IOException damaged) {
            throw new UncheckedIOException("a sound image could not be unpacked", damaged);
        }
    }

    static String md5(Bytes bytes) {
        return HexFormat.of().formatHex(Digests.MD5.of(bytes).toArray());
    }
}
