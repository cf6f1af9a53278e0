// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of bytes, in lower-case hexadecimal. */
public final class FileHash {
    private static final int BUFFER = 64 * 1024;

    private final MessageDigest digest;

    private FileHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    public static String of(byte[] bytes) {
        FileHash hash = new FileHash();
        hash.digest.update(bytes);
        return hash.hex();
    }

    public static String of(Path file) throws IOException {
        FileHash hash = new FileHash();
        byte[] buffer = new byte[BUFFER];
        try (InputStream input = Files.newInputStream(file)) {
            for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
                hash.digest.update(buffer, 0, count);
            }
        }
        return hash.hex();
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
