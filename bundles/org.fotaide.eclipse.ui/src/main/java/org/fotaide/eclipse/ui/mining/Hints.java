// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.mining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.LineContentCodeMining;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintLabelPart;
import org.eclipse.lsp4j.InlayHintParams;
import org.fotaide.eclipse.ui.editor.EditedText;

/** The server's inlay hints, within the lines that they are for. */
public final class Hints extends AbstractCodeMiningProvider {
    @Override
    public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(
            ITextViewer viewer, IProgressMonitor monitor) {
        return EditedText.of(viewer.getDocument())
                .map(this::hints)
                .orElse(CompletableFuture.completedFuture(List.of()));
    }

    private CompletableFuture<List<? extends ICodeMining>> hints(EditedText text) {
        InlayHintParams all = new InlayHintParams(
                text.identifier(), text.places().range(0, text.document().getLength()));
        return text.server()
                .getTextDocumentService()
                .inlayHint(all)
                .thenApply(hints -> minings(text, Optional.ofNullable(hints).orElse(List.of())));
    }

    private List<ICodeMining> minings(EditedText text, List<InlayHint> hints) {
        List<ICodeMining> minings = new ArrayList<>();
        for (InlayHint hint : hints) {
            try {
                minings.add(new Hint(hint, text, this));
            } catch (IllegalArgumentException typedOn) {
                // the text has fewer lines by now, and is asked about again
                break;
            }
        }
        return minings;
    }

    private static final class Hint extends LineContentCodeMining {
        Hint(InlayHint hint, EditedText text, Hints provider) {
            super(new Position(text.places().offset(hint.getPosition()), 1), provider);
            setLabel(" " + label(hint) + " ");
        }

        private static String label(InlayHint hint) {
            return hint.getLabel()
                    .map(plain -> plain, parts -> parts.stream()
                            .map(InlayHintLabelPart::getValue)
                            .collect(Collectors.joining()))
                    .strip();
        }
    }
}
