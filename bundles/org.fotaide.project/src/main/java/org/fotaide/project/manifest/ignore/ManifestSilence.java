// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.ignore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.FileSource;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Silence;
import org.fotaide.project.manifest.Manifest;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.ProjectHomes;

/**
 * The lists of the projects that files belong to. Where the fota.yaml of a file is not among those that were visited, as when
 * somebody checks one folder of a project, it is looked for on disk.
 */
final class ManifestSilence implements Silence {
    private final Map<Path, IgnoreList> lists = new HashMap<>();
    private final ProjectHomes<IgnoreList> projects = new ProjectHomes<>();
    private final Map<Path, Optional<IgnoreList>> above = new HashMap<>();

    @Override
    public boolean visit(CheckContext context) {
        Path file = context.file();
        Optional<IgnoreList> list =
                Manifest.isNamed(file) ? context.known(ManifestReading.class).map(IgnoreList::of) : Optional.empty();
        if (list.isEmpty()) {
            return forget(file);
        }
        above.clear();
        projects.put(file, list.get());
        IgnoreList before = lists.put(file, list.get());
        return before == null ? silencesAnything() : !before.equals(list.get());
    }

    @Override
    public boolean forget(Path file) {
        if (!lists.containsKey(file)) {
            return false;
        }
        boolean silenced = silencesAnything();
        above.clear();
        projects.forget(file);
        lists.remove(file);
        return silenced;
    }

    /** Where no list has an entry, another project changes nothing. */
    private boolean silencesAnything() {
        return lists.values().stream().anyMatch(list -> !list.entries().isEmpty());
    }

    @Override
    public boolean covers(Finding finding) {
        return projects.of(finding.file())
                .or(() -> onDisk(finding.file()))
                .filter(list -> list.covers(finding.code(), finding.file()))
                .isPresent();
    }

    private Optional<IgnoreList> onDisk(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = Optional.ofNullable(absolute.getParent()).orElse(absolute);
        Optional<IgnoreList> known = above.get(folder);
        if (known == null) {
            known = read(folder);
            above.put(folder, known);
        }
        return known;
    }

    private static Optional<IgnoreList> read(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            for (String name : new String[] {Manifest.FILE_NAME, Manifest.SHORT_FILE_NAME}) {
                Path manifest = at.resolve(name);
                if (Files.isRegularFile(manifest)) {
                    return list(manifest);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<IgnoreList> list(Path manifest) {
        try {
            return Optional.of(
                    IgnoreList.of(ManifestReading.of(FileSource.read(manifest).source())));
        } catch (IOException unreadable) {
            // it is told where that file itself is checked
            return Optional.empty();
        }
    }
}
