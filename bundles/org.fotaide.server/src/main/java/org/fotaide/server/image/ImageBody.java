// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.image;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/**
 * All bytes of an image, to be read only.
 *
 * @param bytes the position is the caller's own
 * @param file with the same bytes, from which the system can send them by itself; empty where none could be made
 */
public record ImageBody(ByteBuffer bytes, Optional<FileChannel> file) {
    ImageBody copy() {
        return new ImageBody(bytes.duplicate(), file);
    }
}
