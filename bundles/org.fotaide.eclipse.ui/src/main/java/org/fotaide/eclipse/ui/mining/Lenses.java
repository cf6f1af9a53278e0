// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.mining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.fotaide.eclipse.ui.editor.EditedText;

/** The server's code lenses, above the lines that they are for. */
public final class Lenses extends AbstractCodeMiningProvider {
    @Override
    public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(
            ITextViewer viewer, IProgressMonitor monitor) {
        return EditedText.of(viewer.getDocument())
                .map(this::lenses)
                .orElse(CompletableFuture.completedFuture(List.of()));
    }

    private CompletableFuture<List<? extends ICodeMining>> lenses(EditedText text) {
        return text.server()
                .getTextDocumentService()
                .codeLens(new CodeLensParams(text.identifier()))
                .thenApply(lenses -> minings(text, Optional.ofNullable(lenses).orElse(List.of())));
    }

    private List<ICodeMining> minings(EditedText text, List<? extends CodeLens> lenses) {
        List<ICodeMining> minings = new ArrayList<>();
        for (CodeLens lens : lenses) {
            try {
                minings.add(new Lens(lens, text, this));
            } catch (BadLocationException typedOn) {
                // the text has fewer lines by now, and is asked about again
                break;
            }
        }
        return minings;
    }
}
