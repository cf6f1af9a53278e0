// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.mention;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.partition.PartitionName;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomNameReader;
import org.fotaide.firmware.rom.RomNameReading;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.mention.Mention.Role;
import org.fotaide.project.mention.Subject.Kind;
import org.fotaide.project.problem.ProjectProblem;
import org.fotaide.project.text.TextEdit;

/**
 * Gives something another name wherever it is spoken of. The version of a project changes where the project states it, and
 * not among what was released; a release changes in every list of releases, and no project's version with it.
 *
 * <pre>{@code
 * Map<Path, List<TextEdit>> edits = new Rename(index).of(mention).to("v1.0.3t45772(a)");
 * }</pre>
 */
public final class Rename {
    private final MentionIndex index;

    public Rename(MentionIndex index) {
        this.index = index;
    }

    /** The places that change with a given one. */
    public Renamed of(FileMention given) {
        List<FileMention> places = index.same(given).stream()
                .filter(other -> given.mention().subject().kind() != Kind.ROM || together(given, other))
                .toList();
        return new Renamed(given, places);
    }

    private boolean together(FileMention given, FileMention other) {
        boolean record = given.mention().role() == Role.RECORD;
        boolean otherRecord = other.mention().role() == Role.RECORD;
        return record ? otherRecord : !otherRecord && index.sameProject(given.file(), other.file());
    }

    /** What is given another name. */
    public final class Renamed {
        private final FileMention given;
        private final List<FileMention> places;

        private Renamed(FileMention given, List<FileMention> places) {
            this.given = given;
            this.places = places;
        }

        /**
         * The changes, by file.
         *
         * @throws FotaException if it cannot be called so, or if a place cannot be changed
         */
        public Map<Path, List<TextEdit>> to(String name) throws FotaException {
            check(name);
            Map<Path, List<TextEdit>> edits = new LinkedHashMap<>();
            for (FileMention place : places) {
                Optional<List<TextEdit>> change = place.mention().renaming().to(name);
                if (change.isEmpty()) {
                    throw new FotaException(ProjectProblem.RENAME_PLACE.with(
                            place.file(), place.mention().range().start(), name));
                }
                List<TextEdit> known = edits.computeIfAbsent(place.file(), file -> new ArrayList<>());
                // a macro may be part of several mentions
                change.get().stream().filter(edit -> !known.contains(edit)).forEach(known::add);
            }
            return edits;
        }

        private void check(String name) throws FotaException {
            Subject subject = given.mention().subject();
            if (subject.kind() == Kind.ROM) {
                RomNameReading reading = new RomNameReader(RomContext.NONE).read(name);
                if (reading.name().isEmpty()) {
                    throw new FotaException(ProjectProblem.RENAME_ROM.with(
                            name, reading.faults().get(0).message()));
                }
            } else if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
                throw new FotaException(ProjectProblem.RENAME_EMPTY.with());
            } else if (subject.kind() == Kind.PARTITION && !new PartitionName(name).legal()) {
                throw new FotaException(ProjectProblem.RENAME_PARTITION.with(name));
            } else if (!name.equals(subject.name()) && !index.named(given, name).isEmpty()) {
                throw new FotaException(ProjectProblem.RENAME_TAKEN.with(name));
            }
        }
    }
}
