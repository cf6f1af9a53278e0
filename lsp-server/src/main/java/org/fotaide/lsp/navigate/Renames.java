// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.navigate;

import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.lsp.check.Checks;
import org.fotaide.lsp.client.Failure;
import org.fotaide.lsp.document.OpenDocument;
import org.fotaide.lsp.fix.EditWriter;
import org.fotaide.project.check.FileEdit;
import org.fotaide.project.mention.FileMention;
import org.fotaide.project.mention.MentionIndex;
import org.fotaide.project.mention.Rename;

/** {@code textDocument/prepareRename} and {@code rename}. */
public final class Renames {
    private final Checks checks;
    private final MentionIndex index;
    private final EditWriter edits;

    /**
     * Makes one.
     *
     * @param index is asked on the thread of the checks
     */
    public Renames(Checks checks, MentionIndex index, EditWriter edits) {
        this.checks = checks;
        this.index = index;
        this.edits = edits;
    }

    /** What would be renamed, and how it is called now; empty where nothing can be. */
    public Optional<PrepareRenameResult> prepare(OpenDocument document, Position position, Progress progress)
            throws CancelledException {
        return checks.askOfAll(
                () -> at(document, position)
                        .map(found -> new PrepareRenameResult(
                                document.places().range(found.mention().range()),
                                found.mention().subject().name())),
                progress);
    }

    /** Empty where nothing can be renamed; fails with the reason for a name that cannot be given. */
    public Optional<WorkspaceEdit> rename(OpenDocument document, Position position, String name, Progress progress)
            throws CancelledException {
        return checks.askOfAll(
                () -> {
                    Optional<FileMention> given = at(document, position);
                    return given.isPresent() ? Optional.of(edits.of(changes(given.get(), name))) : Optional.empty();
                },
                progress);
    }

    private List<FileEdit> changes(FileMention given, String name) {
        try {
            return new Rename(index)
                    .of(given).to(name).entrySet().stream()
                            .<FileEdit>map(entry -> new FileEdit.ChangeText(entry.getKey(), entry.getValue()))
                            .toList();
        } catch (FotaException e) {
            throw Failure.of(e);
        }
    }

    private Optional<FileMention> at(OpenDocument document, Position position) {
        return index.at(document.text().path(), new Asked(document, position).place());
    }
}
