// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fotaide.project.manifest.ProjectHomes;

/** The subtypes that the CMake files of a tree add. Each adds them to the project that it lies in. */
final class CmakeProjects {
    private final ProjectHomes<Path> projects = new ProjectHomes<>();
    private final Map<Path, OwnSubtypes> added = new TreeMap<>();

    void put(Path file, CmakeFile said) {
        if (said.isProject()) {
            projects.put(file, file);
        }
        if (!said.subtypes().isEmpty()) {
            added.put(file, said.subtypes());
        }
    }

    void forget(Path file) {
        projects.forget(file);
        added.remove(file);
    }

    /** Those that a table may use. */
    OwnSubtypes of(Path table) {
        if (added.isEmpty()) {
            return OwnSubtypes.NONE;
        }
        Optional<Path> home = projects.of(table);
        return added.entrySet().stream()
                .filter(file -> projects.of(file.getKey()).equals(home))
                .map(Map.Entry::getValue)
                .reduce(OwnSubtypes.NONE, OwnSubtypes::with);
    }
}
