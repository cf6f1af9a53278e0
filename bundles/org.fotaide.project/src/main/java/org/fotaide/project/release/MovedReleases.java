// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameReader;
import org.fotaide.firmware.rom.RomNameSearch;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.check.FileEdit;
import org.fotaide.project.mention.FileMention;
import org.fotaide.project.mention.Mention.Role;
import org.fotaide.project.mention.MentionIndex;
import org.fotaide.project.mention.Rename;
import org.fotaide.project.mention.Subject;
import org.fotaide.project.mention.Subject.Kind;
import org.fotaide.project.path.Moves;

/**
 * Release folders that get the name of another ROM: what the lists of releases say of them.
 *
 * <pre>{@code
 * new MovedReleases(mentions).after(new Moves(Map.of(v1_0_1, v1_0_2)));
 * }</pre>
 *
 * @param mentions of the workspace; is asked on its thread
 */
public record MovedReleases(MentionIndex mentions) {
    /** What has to change; nothing where the project lists no such release, or the other one as well. */
    public List<FileEdit> after(Moves moves) {
        List<FileEdit> changes = new ArrayList<>();
        moves.names().forEach((from, to) -> {
            Optional<RomName> old = name(from);
            Optional<RomName> fresh = name(to);
            if (old.isPresent() && fresh.isPresent() && !old.equals(fresh) && Files.isDirectory(from)) {
                changes.addAll(renamed(from, old.get(), fresh.get()));
            }
        });
        return changes;
    }

    private List<FileEdit> renamed(Path folder, RomName old, RomName fresh) {
        Optional<FileMention> listed = listed(folder, old);
        if (listed.isEmpty() || listed(folder, fresh).isPresent()) {
            return List.of();
        }
        try {
            return new Rename(mentions)
                    .of(listed.get()).to(fresh.toString()).entrySet().stream()
                            .<FileEdit>map(change -> new FileEdit.ChangeText(change.getKey(), change.getValue()))
                            .toList();
        } catch (FotaException elsewhere) {
            // a list that cannot be changed so is left to a person
            return List.of();
        }
    }

    private Optional<FileMention> listed(Path folder, RomName name) {
        return mentions.ofProject(new Subject(Kind.ROM, name.toString()), folder).stream()
                .filter(found -> found.mention().role() == Role.RECORD)
                .findFirst();
    }

    /** The only ROM name in the name of a folder. */
    private static Optional<RomName> name(Path folder) {
        String text = String.valueOf(folder.getFileName());
        List<Span> names = new RomNameSearch(text).names();
        return names.size() == 1
                ? new RomNameReader(RomContext.NONE)
                        .read(text.substring(names.get(0).start(), names.get(0).end()))
                        .name()
                : Optional.empty();
    }
}
