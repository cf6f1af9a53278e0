// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.occurrence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerLifecycle;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.swt.custom.CaretListener;
import org.fotaide.eclipse.ui.editor.EditedText;
import org.fotaide.eclipse.ui.editor.QuietStrategy;

/** Marks the other mentions of what the cursor is on. */
public final class Occurrences implements QuietStrategy, ITextViewerLifecycle {
    private static final String TYPE = "org.fotaide.eclipse.ui.occurrence";

    private final CaretListener moved = event -> ask(event.caretOffset);
    private Optional<ISourceViewer> viewer = Optional.empty();
    private CompletableFuture<?> asked = CompletableFuture.completedFuture(null);
    private Annotation[] shown = {};

    @Override
    public void install(ITextViewer installed) {
        viewer = Optional.of(installed).filter(ISourceViewer.class::isInstance).map(ISourceViewer.class::cast);
        installed.getTextWidget().addCaretListener(moved);
    }

    @Override
    public void uninstall() {
        asked.cancel(true);
        viewer.map(ITextViewer::getTextWidget)
                .filter(widget -> !widget.isDisposed())
                .ifPresent(widget -> widget.removeCaretListener(moved));
        viewer = Optional.empty();
    }

    private void ask(int offset) {
        asked.cancel(true);
        viewer.map(ITextViewer::getDocument).flatMap(EditedText::of).ifPresent(text -> {
            DocumentHighlightParams params =
                    new DocumentHighlightParams(text.identifier(), text.places().position(offset));
            long stamp = text.stamp();
            asked = text.server()
                    .getTextDocumentService()
                    .documentHighlight(params)
                    .thenAccept(found -> show(
                            text,
                            stamp,
                            Optional.<List<? extends DocumentHighlight>>ofNullable(found)
                                    .orElse(List.of())));
        });
    }

    private void show(EditedText text, long stamp, List<? extends DocumentHighlight> found) {
        viewer.map(ITextViewer::getTextWidget)
                .filter(widget -> !widget.isDisposed())
                .ifPresent(widget -> widget.getDisplay().asyncExec(() -> {
                    if (viewer.isPresent() && text.stamp() == stamp) {
                        replace(text, found);
                    }
                }));
    }

    private void replace(EditedText text, List<? extends DocumentHighlight> found) {
        IAnnotationModel model = viewer.orElseThrow().getAnnotationModel();
        if (model instanceof IAnnotationModelExtension annotations) {
            Map<Annotation, Position> now = new HashMap<>();
            for (DocumentHighlight highlight : found) {
                IRegion region = text.places().region(highlight.getRange());
                now.put(new Annotation(TYPE, false, null), new Position(region.getOffset(), region.getLength()));
            }
            annotations.replaceAnnotations(shown, now);
            shown = now.keySet().toArray(Annotation[]::new);
        }
    }
}
