// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the files of a folder say to those in it and below: the nearest folder counts in which some file says anything.
 *
 * @param <T> what a file says
 */
public final class Beside<T> {
    private final Map<Path, SortedMap<Path, T>> folders = new HashMap<>();

    public void put(Path file, T said) {
        folders.computeIfAbsent(folder(file), folder -> new TreeMap<>()).put(file, said);
    }

    public void forget(Path file) {
        folders.computeIfPresent(folder(file), (folder, known) -> {
            known.remove(file);
            return known.isEmpty() ? null : known;
        });
    }

    /** What is said to a file, in the order of the names of those who say it. */
    public List<T> of(Path file) {
        for (Path at = folder(file); at != null; at = at.getParent()) {
            if (folders.containsKey(at)) {
                return List.copyOf(folders.get(at).values());
            }
        }
        return List.of();
    }

    private static Path folder(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return Optional.ofNullable(absolute.getParent()).orElse(absolute);
    }
}
