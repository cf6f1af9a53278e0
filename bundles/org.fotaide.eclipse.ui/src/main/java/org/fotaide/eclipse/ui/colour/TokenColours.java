// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.colour;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension4;
import org.eclipse.jface.text.ITextViewerLifecycle;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;
import org.fotaide.eclipse.ui.editor.Answer;
import org.fotaide.eclipse.ui.editor.EditedText;
import org.fotaide.lsp.feature.TokenProvider;

/** Colours a text by what the server says its words are. Asks in the reconciler's thread, when nothing was typed for a while. */
public final class TokenColours implements IReconcilingStrategy, IReconcilingStrategyExtension, ITextViewerLifecycle {
    /** Colours are defined under this name and the name of the kind of token, for the Colors and Fonts preferences. */
    private static final String COLOUR = "org.fotaide.eclipse.ui.token.";

    private final SemanticTokensLegend legend = TokenProvider.legend();
    private Optional<ITextViewer> viewer = Optional.empty();
    private Optional<IDocument> document = Optional.empty();
    private final IPropertyChangeListener themes = change -> {
        if (change.getProperty().startsWith(COLOUR)
                || change.getProperty().equals(IThemeManager.CHANGE_CURRENT_THEME)) {
            later();
        }
    };
    private Optional<ColouredWords> words = Optional.empty();
    private Optional<CompletableFuture<SemanticTokens>> asked = Optional.empty();

    @Override
    public void install(ITextViewer installed) {
        viewer = Optional.of(installed);
        PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(themes);
    }

    @Override
    public void uninstall() {
        PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(themes);
        forget();
        viewer = Optional.empty();
        asked.ifPresent(request -> request.cancel(true));
    }

    @Override
    public void setDocument(IDocument shown) {
        document = Optional.ofNullable(shown);
    }

    @Override
    public void initialReconcile() {
        colour();
    }

    @Override
    public void reconcile(DirtyRegion dirty, IRegion part) {
        colour();
    }

    @Override
    public void reconcile(IRegion part) {
        colour();
    }

    /** In a thread that may wait for the answer. */
    private void later() {
        CompletableFuture.runAsync(this::colour);
    }

    private void colour() {
        asked.ifPresent(request -> request.cancel(true));
        document.flatMap(EditedText::of).ifPresent(text -> {
            long stamp = text.stamp();
            CompletableFuture<SemanticTokens> request = text.server()
                    .getTextDocumentService()
                    .semanticTokensFull(new SemanticTokensParams(text.identifier()));
            asked = Optional.of(request);
            new Answer<>(request).await().ifPresent(tokens -> show(text, stamp, tokens.getData()));
        });
    }

    /** Unless the text is another one by now, which is asked about again. */
    private void show(EditedText text, long stamp, List<Integer> numbers) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> viewer.filter(
                        shown -> shown.getDocument() == text.document() && text.stamp() == stamp)
                .filter(shown ->
                        shown.getTextWidget() != null && !shown.getTextWidget().isDisposed())
                .ifPresent(shown -> paint(shown, text, numbers)));
    }

    private void paint(ITextViewer shown, EditedText text, List<Integer> numbers) {
        ColouredWords painted = wordsOf(shown);
        ColorRegistry colours =
                PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
        painted.clear();
        for (Token token : Token.of(numbers, legend)) {
            painted.add(text.places().region(token.range()), colours.get(COLOUR + token.type()));
        }
        shown.changeTextPresentation(
                new TextPresentation(new Region(0, text.document().getLength()), Math.max(1, numbers.size() / 5)),
                false);
    }

    private ColouredWords wordsOf(ITextViewer shown) {
        if (words.filter(known -> known.isOf(shown.getDocument())).isEmpty()) {
            forget();
            ColouredWords fresh = new ColouredWords(shown.getDocument());
            ((ITextViewerExtension4) shown).addTextPresentationListener(fresh);
            words = Optional.of(fresh);
        }
        return words.orElseThrow();
    }

    private void forget() {
        words.ifPresent(known -> {
            viewer.ifPresent(shown -> ((ITextViewerExtension4) shown).removeTextPresentationListener(known));
            known.close();
        });
        words = Optional.empty();
    }

    @Override
    public void setProgressMonitor(IProgressMonitor monitor) {
        // an answer takes a few milliseconds
    }
}
