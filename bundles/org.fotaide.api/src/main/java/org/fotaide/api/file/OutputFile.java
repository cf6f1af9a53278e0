// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.file;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.fotaide.api.problem.ApiProblem;
import org.fotaide.firmware.work.FotaException;

/** A file to be written whole or not at all: what stood there before stays until the new one is complete. */
public record OutputFile(Path path) {
    public void write(byte[] bytes) throws FotaException {
        try {
            Path folder = path.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path fresh = folder.resolve(
                    "." + path.getFileName() + "." + ProcessHandle.current().pid() + ".new");
            try {
                Files.write(fresh, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                replaceBy(fresh);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException failure) {
            throw new FotaException(ApiProblem.FILE_NOT_WRITTEN.with(path, failure.getMessage()), failure);
        }
    }

    private void replaceBy(Path fresh) throws IOException {
        try {
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
