// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;

/**
 * A file as it stood when it was read, so that it is only replaced as long as it still stands so. What is no text is not
 * read: who knows what to look for in it reads as much as that takes.
 */
public final class FileSource {
    private final SourceText source;
    private final byte[] bytes;

    private FileSource(SourceText source, byte[] bytes) {
        this.source = source;
        this.bytes = bytes;
    }

    public SourceText source() {
        return source;
    }

    public static FileSource read(Path file) throws IOException {
        long size = Files.size(file);
        if (size > SourceText.LARGEST) {
            return new FileSource(SourceText.tooLarge(file, size), new byte[0]);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = bytes(in, (int) size);
            return new FileSource(SourceText.of(file, bytes), bytes);
        }
    }

    /** At once where the size holds; but a file may grow, and a device is endless, whatever size it states. */
    private static byte[] bytes(InputStream in, int size) throws IOException {
        byte[] stated = new byte[size];
        int length = in.readNBytes(stated, 0, size);
        byte[] more = length < size ? new byte[0] : in.readNBytes(SourceText.LARGEST + 1 - size);
        if (length == size && more.length == 0) {
            return stated;
        }
        byte[] all = Arrays.copyOf(stated, length + more.length);
        System.arraycopy(more, 0, all, length, more.length);
        return all;
    }

    /** Whether the file still stands as it was read. */
    public boolean unchanged() throws IOException {
        return Arrays.equals(bytes, Files.readAllBytes(source.document().path()));
    }

    /** Stores another text in its place, in the same encoding. */
    public void replace(TextDocument mended) throws IOException {
        Path file = source.document().path().toRealPath();
        new AtomicFile(file).write(source.encoding().encode(mended.text()));
    }
}
