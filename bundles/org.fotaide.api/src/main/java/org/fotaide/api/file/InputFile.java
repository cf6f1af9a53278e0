// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.fotaide.api.problem.ApiProblem;
import org.fotaide.firmware.work.FotaException;

/** A file that the user named, read whole and only if it holds still meanwhile. */
public record InputFile(Path path) {
    /** The largest flash, and what a signature or a file system header may add to it. */
    public static final long LARGEST = 16 * 1024 * 1024 + 64 * 1024;

    private static final int READS = 3;

    public byte[] read() throws FotaException {
        try {
            for (int i = 0; i < READS; i++) {
                BasicFileAttributes before = attributes();
                checkReadable(before);
                byte[] bytes = readNoMoreThan(before.size() + 1);
                if (sameAs(before) && bytes.length == before.size()) {
                    return bytes;
                }
            }
            throw new FotaException(ApiProblem.FILE_CHANGING.with(path));
        } catch (NoSuchFileException missing) {
            throw new FotaException(ApiProblem.FILE_MISSING.with(path), missing);
        } catch (IOException unreadable) {
            throw new FotaException(ApiProblem.FILE_UNREADABLE.with(path, reason(unreadable)), unreadable);
        }
    }

    /** A pipe or a device may wait or go on for ever, so only a file is read. */
    private void checkReadable(BasicFileAttributes now) throws FotaException {
        if (!now.isRegularFile()) {
            String kind = now.isDirectory() ? "it is a folder" : "it is a pipe, a device or a socket, not a file";
            throw new FotaException(ApiProblem.FILE_UNREADABLE.with(path, kind));
        }
        if (now.size() > LARGEST) {
            throw new FotaException(ApiProblem.FILE_TOO_LARGE.with(path, now.size(), LARGEST));
        }
    }

    /** A file that grows is not followed. */
    private byte[] readNoMoreThan(long bytes) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            return stream.readNBytes((int) bytes);
        }
    }

    private BasicFileAttributes attributes() throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class);
    }

    private boolean sameAs(BasicFileAttributes before) throws IOException {
        BasicFileAttributes now = attributes();
        return now.size() == before.size() && now.lastModifiedTime().equals(before.lastModifiedTime());
    }

    private static String reason(IOException failure) {
        return failure instanceof java.nio.file.AccessDeniedException ? "access denied" : failure.getMessage();
    }
}
