// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.ignore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.project.check.Listed;
import org.fotaide.project.check.Suppression;
import org.fotaide.project.manifest.ItemRemoval;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;

/**
 * The findings that one fota.yaml wants to hear nothing of.
 *
 * @param file that lists them
 * @param folder the project's, absolute
 * @param entries as they are written
 */
record IgnoreList(Path file, Path folder, List<Entry> entries) {
    static final KeyPath CHECK = KeyPath.TOP.key("check");
    static final KeyPath IGNORE = CHECK.key("ignore");

    IgnoreList {
        entries = List.copyOf(entries);
    }

    /**
     * One of them.
     *
     * @param files a pattern, from the project's folder; empty for all
     * @param why the reason that is given
     */
    record Entry(String code, Optional<FilePattern> files, Optional<String> why) {
        boolean covers(String path) {
            return files.map(pattern -> pattern.fits(path)).orElse(true);
        }

        Suppression in(Path file) {
            return new Suppression(Suppression.Kind.PROJECT, file, code, files.map(FilePattern::text), why);
        }
    }

    static IgnoreList of(ManifestReading reading) {
        List<Entry> entries = reading.children(IGNORE).stream()
                .flatMap(item -> entry(reading, item).stream())
                .toList();
        Path file = reading.document().path();
        Path absolute = file.toAbsolutePath().normalize();
        return new IgnoreList(file, Optional.ofNullable(absolute.getParent()).orElse(absolute), entries);
    }

    private static Optional<Entry> entry(ManifestReading reading, ManifestNode item) {
        Optional<String> files = reading.value(item.path().key("files"), String.class);
        boolean everywhere = reading.node(item.path().key("files")).isEmpty();
        return reading.value(item.path().key("code"), String.class)
                .filter(code -> everywhere || files.isPresent())
                .map(code -> new Entry(
                        code,
                        files.map(FilePattern::of),
                        reading.value(item.path().key("why"), String.class)));
    }

    /** Every entry with its place, and how to take it out. */
    static List<Listed> listed(ManifestReading reading) {
        ItemRemoval removal = new ItemRemoval(reading);
        List<Listed> listed = new ArrayList<>();
        for (ManifestNode item : reading.children(IGNORE)) {
            entry(reading, item)
                    .map(entry -> new Listed(
                            entry.in(reading.document().path()),
                            reading.document().range(item.place()),
                            removal.of(item, "Remove it from the list")))
                    .ifPresent(listed::add);
        }
        return listed;
    }

    List<Suppression> over(Path other) {
        if (entries.isEmpty()) {
            return List.of();
        }
        String path = path(other);
        return entries.stream()
                .filter(entry -> entry.covers(path))
                .map(entry -> entry.in(file))
                .toList();
    }

    private String path(Path other) {
        Path absolute = other.toAbsolutePath().normalize();
        return absolute.startsWith(folder)
                ? folder.relativize(absolute)
                        .toString()
                        .replace(other.getFileSystem().getSeparator(), "/")
                : "";
    }
}
