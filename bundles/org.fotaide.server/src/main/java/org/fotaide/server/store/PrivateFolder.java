// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A folder for what only its owner may read, where the file system knows owners.
 *
 * @param path where it is
 */
public record PrivateFolder(Path path) {
    /** Makes it if it is not there; one that is there stays as it is. */
    public void make() throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        Files.createDirectories(path);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
