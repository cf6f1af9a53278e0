// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.ignore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.FileSource;
import org.fotaide.project.check.Listed;
import org.fotaide.project.check.Silence;
import org.fotaide.project.check.Suppression;
import org.fotaide.project.manifest.Manifest;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.ProjectHomes;

/**
 * The lists of the projects that files belong to. Where the fota.yaml of a file is not among those that were visited, as when
 * somebody checks one folder of a project, it is looked for on disk.
 */
final class ManifestSilence implements Silence {
    private final Map<Path, IgnoreList> lists = new HashMap<>();
    private final Map<Path, List<Listed>> listed = new HashMap<>();
    private final ProjectHomes<IgnoreList> projects = new ProjectHomes<>();
    private final Map<Path, Optional<IgnoreList>> above = new HashMap<>();

    @Override
    public boolean visit(CheckContext context) {
        Path file = context.file();
        Optional<ManifestReading> reading =
                Manifest.isNamed(file) ? context.known(ManifestReading.class) : Optional.empty();
        if (reading.isEmpty()) {
            return forget(file);
        }
        above.clear();
        IgnoreList list = IgnoreList.of(reading.get());
        projects.put(file, list);
        listed.put(file, IgnoreList.listed(reading.get()));
        return !list.equals(lists.put(file, list));
    }

    @Override
    public boolean forget(Path file) {
        if (!lists.containsKey(file)) {
            return false;
        }
        above.clear();
        projects.forget(file);
        listed.remove(file);
        lists.remove(file);
        return true;
    }

    @Override
    public List<Suppression> over(Path file) {
        return projects.of(file)
                .or(() -> onDisk(file))
                .map(list -> list.over(file))
                .orElse(List.of());
    }

    @Override
    public List<Listed> listed(Path file) {
        return listed.getOrDefault(file, List.of());
    }

    @Override
    public Optional<Path> home(Path file) {
        return projects.of(file).map(IgnoreList::folder);
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
