// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import java.util.Set;

/**
 * What is known of an image without its bytes.
 *
 * @param sha256 of the whole file, in lower-case hexadecimal; its name in the store
 * @param size in bytes
 * @param md5 of the whole file, in lower-case hexadecimal
 * @param running the MD5s that a device may report of the sketch while it runs it
 * @param chip the family that it is for
 * @param flash the smallest flash that its header is for, in bytes; 0 where it does not say
 */
public record StoredImage(String sha256, int size, String md5, Set<String> running, Chip chip, long flash) {
    public StoredImage {
        running = Set.copyOf(running);
    }
}
