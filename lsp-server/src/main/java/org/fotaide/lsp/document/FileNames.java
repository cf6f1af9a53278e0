// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.document;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** What a client's address of a document is on disk, and back. */
public final class FileNames {
    private FileNames() {}

    /** The file; empty for documents that are none, such as one that was never saved. */
    public static Optional<Path> path(String uri) {
        try {
            URI parsed = URI.create(uri);
            return "file".equalsIgnoreCase(parsed.getScheme())
                    ? Optional.of(Path.of(parsed).toAbsolutePath().normalize())
                    : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    /** A path to speak of the document by: its file, or the last part of its address. */
    public static Path nameOf(String uri) {
        return path(uri).orElseGet(() -> {
            String last = uri.substring(uri.lastIndexOf('/') + 1);
            try {
                return Path.of(last.substring(last.lastIndexOf(':') + 1));
            } catch (InvalidPathException e) {
                return Path.of("");
            }
        });
    }

    public static String uri(Path file) {
        return file.toUri().toString();
    }
}
