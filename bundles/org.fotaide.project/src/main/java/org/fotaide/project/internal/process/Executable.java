// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.internal.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a program on the PATH that the program itself will see; Java alone would look on the PATH that it was started with.
 *
 * @param name the program's name; a path is taken as it is
 */
record Executable(String name) {
    private static final String PATH = "PATH";

    /** The program's file, or its bare name where the system has rules of its own about what can be run. */
    Optional<String> on(Map<String, String> environment) {
        if (name.contains("/") || File.separatorChar == '\\') {
            return Optional.of(name);
        }
        for (String folder : environment.getOrDefault(PATH, "").split(File.pathSeparator)) {
            Optional<Path> file = in(folder);
            if (file.isPresent()) {
                return Optional.of(file.get().toString());
            }
        }
        return Optional.empty();
    }

    private Optional<Path> in(String folder) {
        try {
            Path file = Path.of(folder.isEmpty() ? "." : folder).resolve(name).toAbsolutePath();
            return Optional.of(file).filter(Files::isRegularFile).filter(Files::isExecutable);
        } catch (InvalidPathException noFolder) {
            return Optional.empty();
        }
    }
}
