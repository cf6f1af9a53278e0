// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.navigate;

import java.util.List;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.lsp.check.Checks;
import org.fotaide.lsp.document.Documents;
import org.fotaide.lsp.document.FilePlaces;
import org.fotaide.lsp.document.OpenDocument;
import org.fotaide.project.mention.FileMention;
import org.fotaide.project.mention.Mention.Role;
import org.fotaide.project.mention.MentionIndex;

/** {@code textDocument/definition}, {@code references} and {@code documentHighlight}. */
public final class Navigation {
    private final Checks checks;
    private final MentionIndex index;
    private final Documents documents;

    /**
     * Makes one.
     *
     * @param index is asked on the thread of the checks
     */
    public Navigation(Checks checks, MentionIndex index, Documents documents) {
        this.checks = checks;
        this.index = index;
        this.documents = documents;
    }

    /** Where it is said what it is; a ROM that no project builds now is where it is recorded as released. */
    public List<Location> definition(OpenDocument document, Position position, Progress progress)
            throws CancelledException {
        List<FileMention> all = same(document, position, progress);
        List<FileMention> declared = in(all, Role.DECLARATION);
        return locations(declared.isEmpty() ? in(all, Role.RECORD) : declared);
    }

    /** Everywhere that it is spoken of. */
    public List<Location> references(OpenDocument document, Position position, Progress progress)
            throws CancelledException {
        return locations(same(document, position, progress));
    }

    /** The same without its declaration. */
    public List<Location> uses(OpenDocument document, Position position, Progress progress) throws CancelledException {
        return locations(same(document, position, progress).stream()
                .filter(found -> found.mention().role() != Role.DECLARATION)
                .toList());
    }

    public List<DocumentHighlight> highlights(OpenDocument document, Position position, Progress progress)
            throws CancelledException {
        return same(document, position, progress).stream()
                .filter(found -> found.file().equals(document.text().path()))
                .map(found -> new DocumentHighlight(
                        document.places().range(found.mention().range()),
                        found.mention().role() == Role.DECLARATION
                                ? DocumentHighlightKind.Write
                                : DocumentHighlightKind.Read))
                .toList();
    }

    private List<FileMention> same(OpenDocument document, Position position, Progress progress)
            throws CancelledException {
        return checks.askOfAll(
                () -> index.at(document.text().path(), new Asked(document, position).place())
                        .map(index::same)
                        .orElse(List.of()),
                progress);
    }

    private static List<FileMention> in(List<FileMention> all, Role role) {
        return all.stream().filter(found -> found.mention().role() == role).toList();
    }

    private List<Location> locations(List<FileMention> found) {
        FilePlaces places = documents.places();
        return found.stream()
                .map(one -> places.location(one.file(), one.mention().range()))
                .toList();
    }
}
