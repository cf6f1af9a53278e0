// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.ignore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Code;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;

/**
 * The findings that one fota.yaml wants to hear nothing of.
 *
 * @param folder the project's, absolute
 * @param entries as they are written
 */
record IgnoreList(Path folder, List<Entry> entries) {
    static final KeyPath CHECK = KeyPath.TOP.key("check");
    static final KeyPath IGNORE = CHECK.key("ignore");

    IgnoreList {
        entries = List.copyOf(entries);
    }

    /**
     * One of them.
     *
     * @param files a pattern, from the project's folder; empty for all
     */
    record Entry(String code, Optional<String> files) {}

    static IgnoreList of(ManifestReading reading) {
        List<Entry> entries = new ArrayList<>();
        for (ManifestNode item : reading.children(IGNORE)) {
            Optional<String> files = reading.value(item.path().key("files"), String.class);
            boolean everywhere = reading.node(item.path().key("files")).isEmpty();
            reading.value(item.path().key("code"), String.class)
                    .filter(code -> everywhere || files.isPresent())
                    .ifPresent(code -> entries.add(new Entry(code, files)));
        }
        Path file = reading.document().path().toAbsolutePath().normalize();
        return new IgnoreList(Optional.ofNullable(file.getParent()).orElse(file), entries);
    }

    boolean covers(Code code, Path file) {
        return entries.stream()
                .filter(entry -> entry.code().equals(code.id()))
                .anyMatch(entry -> entry.files().isEmpty()
                        || FilePattern.of(entry.files().get()).fits(path(file)));
    }

    private String path(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(folder)
                ? folder.relativize(absolute)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), "/")
                : "";
    }
}
