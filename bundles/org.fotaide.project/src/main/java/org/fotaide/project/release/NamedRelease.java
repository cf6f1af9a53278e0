// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.finding.Repair;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameReading;
import org.fotaide.project.check.FileEdit;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.text.TextRange;

/**
 * A file or folder whose name has a ROM name in it, legal or not.
 *
 * @param path the file or folder
 * @param kind what it is, for people
 * @param place where in its name the ROM name stands
 * @param reading what stands there
 */
record NamedRelease(Path path, String kind, Span place, RomNameReading reading) {
    Optional<RomName> name() {
        return reading.name();
    }

    /** A name has no lines to point into, so the faults of one kind are told together. */
    List<Finding> findings() {
        Map<Code, List<String>> messages = new LinkedHashMap<>();
        reading.faults().forEach(fault -> messages.computeIfAbsent(fault.code(), code -> new ArrayList<>())
                .add(fault.message()));
        List<Fix> fixes = fixes();
        List<Finding> findings = new ArrayList<>();
        messages.forEach((code, said) -> findings.add(new Finding(
                path,
                code,
                TextRange.START,
                "The name of this " + kind + ", " + reading.text() + ": " + String.join(" ", said),
                fixes,
                List.of())));
        return findings;
    }

    private List<Fix> fixes() {
        List<Fix> fixes = new ArrayList<>();
        for (Repair repair : reading.repairs()) {
            String old = path.getFileName().toString();
            String name = old.substring(0, place.start()) + repair.replacement() + old.substring(place.end());
            rename(path, name, repair.sure()).map(fix -> fix.replacing(name)).ifPresent(fixes::add);
        }
        return fixes;
    }

    /** Gives a file or folder another name; empty where another one has that name already. */
    static Optional<Fix> rename(Path path, String name, boolean sure) {
        Path to = path.resolveSibling(name);
        return isFree(path, to)
                ? Optional.of(
                        new Fix("Rename to " + name, sure, Optional.empty(), List.of(new FileEdit.Rename(path, to))))
                : Optional.empty();
    }

    /** A file system that takes upper and lower case for the same finds the file itself. */
    private static boolean isFree(Path path, Path to) {
        try {
            return !Files.exists(to) || Files.isSameFile(path, to);
        } catch (IOException unknown) {
            return false;
        }
    }
}
