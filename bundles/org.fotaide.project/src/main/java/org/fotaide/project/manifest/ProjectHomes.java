// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which project a file belongs to: that of the fota.yaml in its folder, or in the next one above.
 *
 * @param <T> what is remembered of each project
 */
public final class ProjectHomes<T> {
    private final Map<Path, T> projects = new HashMap<>();

    public void put(Path manifest, T project) {
        projects.put(folder(manifest), project);
    }

    public boolean isEmpty() {
        return projects.isEmpty();
    }

    /** What is remembered of the project that a file belongs to; empty if it belongs to none. */
    public Optional<T> of(Path file) {
        for (Path at = folder(file); at != null; at = at.getParent()) {
            if (projects.containsKey(at)) {
                return Optional.of(projects.get(at));
            }
        }
        return Optional.empty();
    }

    private static Path folder(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                .orElse(file);
    }
}
