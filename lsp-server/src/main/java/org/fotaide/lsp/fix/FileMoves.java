// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.fix;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.FileRename;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.lsp.check.Checks;
import org.fotaide.lsp.document.FileNames;
import org.fotaide.project.check.FileEdit;
import org.fotaide.project.path.Moves;
import org.fotaide.project.path.PathIndex;

/** {@code workspace/willRenameFiles}: what names a file goes on doing so. */
public final class FileMoves {
    private final Checks checks;
    private final PathIndex index;
    private final EditWriter edits;

    /**
     * Makes one.
     *
     * @param index is asked on the thread of the checks
     */
    public FileMoves(Checks checks, PathIndex index, EditWriter edits) {
        this.checks = checks;
        this.index = index;
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
                    List<FileEdit> changes = index.after(new Moves(names));
                    return changes.isEmpty() ? Optional.empty() : Optional.of(edits.of(changes));
                },
                progress);
    }
}
