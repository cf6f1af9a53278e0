// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.release;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fotaide.firmware.rom.Catalogue;
import org.fotaide.firmware.rom.CatalogueConflict;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.TreeCheck;
import org.fotaide.project.manifest.ManifestReading;

/**
 * One look at all ROMs that are named in a tree: in every fota.yaml, then in the names of files and folders. One release may
 * lie in several places, so each name counts once; what two fota.yaml say of each other is told by their own check.
 */
final class ReleaseCatalogueCheck implements TreeCheck {
    private final Function<ToldRoms, List<ToldRom>> concerned;
    private final Map<Path, List<ToldRom>> manifests = new TreeMap<>();
    private final Map<Path, Map<Path, List<ToldRom>>> folders = new TreeMap<>();

    /**
     * Makes one that saw nothing yet.
     *
     * @param concerned what it looks at of what a file tells
     */
    ReleaseCatalogueCheck(Function<ToldRoms, List<ToldRom>> concerned) {
        this.concerned = concerned;
    }

    @Override
    public void visit(CheckContext context) {
        List<ToldRom> told = concerned.apply(ToldRoms.of(context));
        if (told.isEmpty()) {
            return;
        }
        Path file = context.file();
        if (context.known(ManifestReading.class).isPresent()) {
            manifests.put(file, told);
        } else {
            folders.computeIfAbsent(folder(file), folder -> new TreeMap<>()).put(file, told);
        }
    }

    @Override
    public boolean forget(Path file) {
        manifests.remove(file);
        folders.computeIfPresent(folder(file), (folder, files) -> {
            files.remove(file);
            return files.isEmpty() ? null : files;
        });
        return true;
    }

    @Override
    public List<Finding> finish() {
        if (folders.isEmpty()) {
            return List.of();
        }
        List<ToldRom> all = once(Stream.concat(
                manifests.values().stream(), folders.values().stream().flatMap(files -> files.values().stream())));
        return findings(all, once(manifests.values().stream()).size());
    }

    private static List<ToldRom> once(Stream<List<ToldRom>> told) {
        Set<RomName> known = new HashSet<>();
        return told.flatMap(List::stream).filter(rom -> known.add(rom.name())).toList();
    }

    /** What cannot stand together, told of the file or folder. */
    private static List<Finding> findings(List<ToldRom> roms, int inManifests) {
        List<Finding> findings = new ArrayList<>();
        for (CatalogueConflict conflict :
                new Catalogue(roms.stream().map(ToldRom::name).toList()).conflicts()) {
            if (conflict.name() >= inManifests) {
                ToldRom rom = roms.get(conflict.name());
                findings.add(new Finding(
                        rom.path(),
                        conflict.code(),
                        rom.range(),
                        conflict.message(),
                        List.of(),
                        List.of(roms.get(conflict.other()).related())));
            }
        }
        return findings;
    }

    private static Path folder(Path file) {
        return Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    }
}
