// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.version;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.finding.Fault;
import org.fotaide.firmware.rom.NextRom;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameReader;
import org.fotaide.firmware.rom.RomStep;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.change.Change;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.mention.FileMention;
import org.fotaide.project.mention.Mention.Role;
import org.fotaide.project.mention.MentionIndex;
import org.fotaide.project.mention.Rename;
import org.fotaide.project.mention.Subject;
import org.fotaide.project.mention.Subject.Kind;
import org.fotaide.project.release.ReleaseIndex;
import org.fotaide.project.rules.ProductFacts;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.text.TextRange;

/**
 * The next versions of a project, by the rules of ROM names and of the catalogue over all releases of the workspace.
 *
 * <pre>{@code
 * MentionIndex mentions = MentionIndex.installed();
 * ReleaseIndex releases = new ReleaseIndex();
 * Workspace workspace = new Workspace(Checkers.installed(), CheckOptions.USUAL, List.of(mentions, releases));
 * ...
 * new VersionBumps(mentions, releases).at(manifest, range).forEach(bump -> offer(bump.change()));
 * }</pre>
 *
 * @param mentions where versions are stated
 * @param releases what there is already
 */
public record VersionBumps(MentionIndex mentions, ReleaseIndex releases) {
    private static final KeyPath VERSION = KeyPath.TOP.key("version");

    /** The steps that may be taken where the version of a project is stated; none elsewhere. */
    public List<VersionBump> at(Path file, TextRange chosen) {
        Optional<ManifestReading> project = releases.project(file);
        Optional<RomName> version = project.flatMap(reading -> reading.value(VERSION, RomName.class));
        if (version.isEmpty()) {
            return List.of();
        }
        Subject subject = new Subject(Kind.ROM, version.get().toString());
        return mentions.touching(file, chosen).stream()
                .filter(found -> found.mention().subject().equals(subject)
                        && found.mention().role() != Role.RECORD)
                .findFirst()
                .map(found -> bumps(found, version.get(), project.get()))
                .orElse(List.of());
    }

    private List<VersionBump> bumps(FileMention stated, RomName version, ManifestReading project) {
        NextRom next = new NextRom(version, releases.released(), releases.plannedBesides(project));
        return Arrays.stream(RomStep.values())
                .flatMap(step -> next.by(step).stream()
                        .map(name -> new VersionBump(step, name, change(step, name, stated, version, project))))
                .toList();
    }

    private Change change(RomStep step, RomName name, FileMention stated, RomName version, ManifestReading project) {
        String title = title(step) + name;
        Optional<String> fault = newFault(name, version, project);
        if (fault.isPresent()) {
            return Change.refused(title, fault.get());
        }
        try {
            Map<Path, List<TextEdit>> edits = new Rename(mentions).of(stated).to(name.toString());
            return Change.of(title + counted(edits), edits);
        } catch (FotaException refused) {
            return Change.refused(title, refused.problem().text());
        }
    }

    /** What would be wrong with a name that is not wrong with the version now. */
    private static Optional<String> newFault(RomName name, RomName version, ManifestReading project) {
        RomNameReader reader = new ProductFacts(project).readerAt(VERSION);
        List<Code> known = new ArrayList<>();
        reader.read(version.toString()).faults().forEach(fault -> known.add(fault.code()));
        return reader.read(name.toString()).faults().stream()
                .filter(fault -> !known.contains(fault.code()))
                .map(Fault::message)
                .findFirst();
    }

    private static String title(RomStep step) {
        return switch (step) {
            case OFFICIAL -> "Make the version official: ";
            case REVISION -> "Bump the revision to ";
            case MINOR -> "Bump the minor version to ";
            case MAJOR -> "Bump the major version to ";
            case BETA -> "Begin the next beta, ";
        };
    }

    /** A place is a line: a name in a literal may change at several of its characters. */
    private static String counted(Map<Path, List<TextEdit>> edits) {
        List<Set<Integer>> files = edits.values().stream()
                .filter(each -> !each.isEmpty())
                .map(VersionBumps::lines)
                .toList();
        int places = files.stream().mapToInt(Set::size).sum();
        return " (" + count(places, "place") + " in " + count(files.size(), "file") + ")";
    }

    private static Set<Integer> lines(List<TextEdit> edits) {
        return edits.stream().map(edit -> edit.range().start().line()).collect(Collectors.toUnmodifiableSet());
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
