package org.fotaide.project.internal.make;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fotaide.project.internal.source.FileHash;

/**
 * What one link took in, with what it held.
 *
 * @param files the SHA-256 of each object and archive, in the linker's order
 */
record LinkInputs(Map<Path, String> files) {
    /** Reads the map that the link wrote and the files that it names, before anything changes them. */
    static LinkInputs of(Path map, Path directory) throws IOException {
        Map<Path, String> files = new LinkedHashMap<>();
        for (Path file : LinkMap.read(map, directory).loaded()) {
            if (!Files.isRegularFile(file)) {
                throw new IOException(
                        "the link took in " + file.getFileName() + ", which is not there any more");
            }
            files.put(file, FileHash.of(file));
        }
        if (files.isEmpty()) {
            throw new IOException(map.getFileName() + " names nothing that the link took in");
        }
        return new LinkInputs(files);
    }
}
