// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.internal.make;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The map file of GNU ld (option {@code -Map}): what the link took in stands in its lines {@code LOAD}.
 *
 * @param loaded every object and archive, in the linker's order
 */
public record LinkMap(Set<Path> loaded) {
    private static final String LOAD = "LOAD ";

    /**
     * Reads a map.
     *
     * @param directory where the linker ran
     */
    public static LinkMap read(Path file, Path directory) throws IOException {
        Set<Path> loaded = new LinkedHashSet<>();
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            lines.filter(line -> line.startsWith(LOAD))
                    .map(line -> utf8(line.substring(LOAD.length()).strip()))
                    .forEach(path -> loaded.add(directory.resolve(path).normalize()));
            return new LinkMap(loaded);
        } catch (InvalidPathException noPath) {
            throw new IOException("a line of " + file + " names no file: " + noPath.getInput(), noPath);
        }
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
