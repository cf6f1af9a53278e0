// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.fix;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.FileRename;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.lsp.check.Checks;
import org.fotaide.lsp.document.FileNames;
import org.fotaide.project.check.FileEdit;
import org.fotaide.project.path.Moves;
import org.fotaide.project.path.PathIndex;
import org.fotaide.project.release.MovedReleases;
import org.fotaide.project.text.TextEdit;

/** {@code workspace/willRenameFiles}: what names a file goes on doing so, and a release is listed by its folder's name. */
public final class FileMoves {
    private final Checks checks;
    private final PathIndex paths;
    private final MovedReleases releases;
    private final EditWriter edits;

    /**
     * Makes one.
     *
     * @param paths is asked on the thread of the checks, as is the next
     */
    public FileMoves(Checks checks, PathIndex paths, MovedReleases releases, EditWriter edits) {
        this.checks = checks;
        this.paths = paths;
        this.releases = releases;
        this.edits = edits;
    }

    /** Empty where nothing has to change. */
    public Optional<WorkspaceEdit> before(List<FileRename> renames, Progress progress) throws CancelledException {
        Map<Path, Path> names = new HashMap<>();
        for (FileRename rename : renames) {
            Optional<Path> from = FileNames.path(rename.getOldUri());
            Optional<Path> to = FileNames.path(rename.getNewUri());
            if (from.isPresent() && to.isPresent()) {
                names.put(from.get(), to.get());
            }
        }
        return checks.askOfAll(
                () -> {
                    Moves moves = new Moves(names);
                    List<FileEdit> changes =
                            together(Stream.concat(paths.after(moves).stream(), releases.after(moves).stream()));
                    return changes.isEmpty() ? Optional.empty() : Optional.of(edits.of(changes));
                },
                progress);
    }

    /** One change for each file. */
    private static List<FileEdit> together(Stream<FileEdit> changes) {
        Map<Path, List<TextEdit>> edits = new LinkedHashMap<>();
        changes.map(FileEdit.ChangeText.class::cast)
                .forEach(change -> edits.computeIfAbsent(change.file(), file -> new ArrayList<>())
                        .addAll(change.edits()));
        return edits.entrySet().stream()
                .<FileEdit>map(change -> new FileEdit.ChangeText(
                        change.getKey(), change.getValue().stream().distinct().toList()))
                .toList();
    }
}
