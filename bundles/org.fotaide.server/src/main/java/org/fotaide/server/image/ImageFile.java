// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Puts an image where the system can send it from without a copy: in a file without a name (where the system knows such), which
 * goes when nobody sends from it any more. It is not known when that is, so the garbage collector closes it.
 *
 * @param folder in which it lies
 */
record ImageFile(Path folder) {
    ImageBody of(byte[] image) {
        try {
            return inFile(image);
        } catch (IOException noRoom) {
            ByteBuffer direct = ByteBuffer.allocateDirect(image.length);
            direct.put(image).flip();
            return new ImageBody(direct.asReadOnlyBuffer(), Optional.empty());
        }
    }

    private ImageBody inFile(byte[] image) throws IOException {
        Path file = Files.createTempFile(folder, "sent", ".bin");
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        ByteBuffer all = ByteBuffer.wrap(image);
        while (all.hasRemaining()) {
            channel.write(all);
        }
        return new ImageBody(channel.map(FileChannel.MapMode.READ_ONLY, 0, image.length), Optional.of(channel));
    }
}
