// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.create;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fotaide.api.problem.ApiProblem;
import org.fotaide.firmware.work.FotaException;

/**
 * A {@code .gitignore}, which a folder may have already: what is missing is added to it.
 *
 * @param file that may not be there yet
 */
record IgnoreFile(Path file) {
    static final String NAME = ".gitignore";

    /** All that has to stand in it, behind what stands there. */
    byte[] with(byte[] wanted) throws FotaException {
        if (!Files.exists(file)) {
            return wanted;
        }
        try {
            String present = Files.readString(file);
            List<String> lines = present.lines().map(String::strip).toList();
            StringBuilder whole = new StringBuilder(present);
            if (!present.isEmpty() && !present.endsWith("\n")) {
                whole.append('\n');
            }
            new String(wanted, UTF_8)
                    .lines()
                    .filter(line -> !lines.contains(line.strip()))
                    .forEach(line -> whole.append(line).append('\n'));
            return whole.toString().getBytes(UTF_8);
        } catch (IOException unreadable) {
            throw new FotaException(ApiProblem.FILE_UNREADABLE.with(file, unreadable.getMessage()), unreadable);
        }
    }
}
