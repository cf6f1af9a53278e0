// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;

/** Replaces the content of a file so that anybody who reads it finds the old one or the new one, whole. */
record AtomicFile(Path file) {
    void write(byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isWritable(file)) {
            throw new IOException("the file is write-protected");
        }
        Path fresh = Files.createTempFile(folder, "." + file.getFileName(), ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            copyRights(fresh);
            move(fresh);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void copyRights(Path fresh) throws IOException {
        PosixFileAttributeView from = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        PosixFileAttributeView to = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
        if (from != null && to != null) {
            PosixFileAttributes wanted = from.readAttributes();
            PosixFileAttributes now = to.readAttributes();
            if (!now.owner().equals(wanted.owner())) {
                to.setOwner(wanted.owner());
            }
            if (!now.group().equals(wanted.group())) {
                to.setGroup(wanted.group());
            }
            to.setPermissions(wanted.permissions());
        }
    }

    private void move(Path fresh) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
