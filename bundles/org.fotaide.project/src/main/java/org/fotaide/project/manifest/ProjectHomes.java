// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which project a file belongs to: that of the fota.yaml in its folder, or in the next one above.
 *
 * @param <T> what is remembered of each project
 */
public final class ProjectHomes<T> {
    private final Map<Path, SortedMap<Path, T>> projects = new HashMap<>();

    public void put(Path manifest, T project) {
        projects.computeIfAbsent(folder(manifest), folder -> new TreeMap<>()).put(manifest, project);
    }

    /** The fota.yaml is gone, or says nothing any more. */
    public void forget(Path manifest) {
        projects.computeIfPresent(folder(manifest), (folder, known) -> {
            known.remove(manifest);
            return known.isEmpty() ? null : known;
        });
    }

    public boolean isEmpty() {
        return projects.isEmpty();
    }

    /** What is remembered of the project that a file belongs to; empty if it belongs to none. */
    public Optional<T> of(Path file) {
        for (Path at = folder(file); at != null; at = at.getParent()) {
            SortedMap<Path, T> here = projects.get(at);
            if (here != null) {
                // where a folder has two of these files, fota.yaml counts before fota.yml
                return Optional.of(here.get(here.firstKey()));
            }
        }
        return Optional.empty();
    }

    /** A part of what is remembered of each project, by its fota.yaml. */
    public <A> Map<Path, A> each(Function<T, A> part) {
        Map<Path, A> all = new HashMap<>();
        projects.values().forEach(here -> here.forEach((manifest, project) -> all.put(manifest, part.apply(project))));
        return all;
    }

    private static Path folder(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                .orElse(file);
    }
}
