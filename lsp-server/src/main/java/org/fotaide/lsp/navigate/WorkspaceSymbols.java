// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.navigate;

import java.util.List;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.lsp.check.Checks;
import org.fotaide.lsp.document.Documents;
import org.fotaide.lsp.document.FilePlaces;
import org.fotaide.lsp.feature.SymbolProvider;
import org.fotaide.project.manifest.outline.OutlineIndex;

/** {@code workspace/symbol}: regions, ROMs, devices and places of every project. */
public final class WorkspaceSymbols {
    private final Checks checks;
    private final OutlineIndex index;
    private final Documents documents;

    /**
     * Makes one.
     *
     * @param index is asked on the thread of the checks
     */
    public WorkspaceSymbols(Checks checks, OutlineIndex index, Documents documents) {
        this.checks = checks;
        this.index = index;
        this.documents = documents;
    }

    public List<WorkspaceSymbol> find(String typed, Progress progress) throws CancelledException {
        List<OutlineIndex.Entry> found = checks.askOfAll(() -> index.find(typed), progress);
        FilePlaces places = documents.places();
        return found.stream().map(entry -> symbol(entry, places)).toList();
    }

    private static WorkspaceSymbol symbol(OutlineIndex.Entry found, FilePlaces places) {
        return new WorkspaceSymbol(
                found.entry().name(),
                SymbolProvider.kind(found.entry().kind()),
                Either.forLeft(places.location(found.file(), found.range())),
                found.product());
    }
}
