// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
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
    /** Reads the map that a link wrote and the files that it names, before anything changes them. */
    static LinkInputs of(SlotFiles built, Path directory) throws IOException, UnprovedException {
        Path map = built.map()
                .orElseThrow(() ->
                        new UnprovedException("The link of " + built.slot().word()
                                + " wrote no map of what it took in; with -Wl,-Map=$(BUILD)/user$(APP).map the project would be"
                                + " compiled once."));
        Map<Path, String> files = new LinkedHashMap<>();
        for (Path file : LinkMap.read(map, directory).loaded()) {
            if (!Files.isRegularFile(file)) {
                throw new UnprovedException(
                        "The link of " + built.slot().word() + " took in " + file + ", which is not there any more.");
            }
            files.put(file, FileHash.of(file));
        }
        if (files.isEmpty()) {
            throw new UnprovedException("The map of " + built.slot().word() + " names nothing that the link took in.");
        }
        return new LinkInputs(files);
    }

    /** Makes sure that what both links took in held the same for both. */
    Proof.Held compare(LinkInputs second, int commands) throws UnprovedException {
        int shared = 0;
        for (Map.Entry<Path, String> input : second.files.entrySet()) {
            String before = files.get(input.getKey());
            if (before != null && !before.equals(input.getValue())) {
                throw new UnprovedException(
                        "Both links took in " + input.getKey().getFileName() + ", and it changed between them.");
            }
            shared += before == null ? 0 : 1;
        }
        return new Proof.Held(commands, shared, second.files.size() - shared);
    }
}
