// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.fold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.fotaide.eclipse.ui.editor.Answer;
import org.fotaide.eclipse.ui.editor.EditedText;

/** Folds what the server says belongs together. What is folded stays so while the text around it changes. */
final class Foldings implements IReconcilingStrategy, IReconcilingStrategyExtension {
    private Optional<ProjectionViewer> viewer = Optional.empty();
    private Optional<IDocument> document = Optional.empty();

    void install(ITextViewer installed) {
        viewer = Optional.of(installed)
                .filter(ProjectionViewer.class::isInstance)
                .map(ProjectionViewer.class::cast);
    }

    void uninstall() {
        viewer = Optional.empty();
    }

    @Override
    public void setDocument(IDocument shown) {
        document = Optional.ofNullable(shown);
    }

    @Override
    public void initialReconcile() {
        fold();
    }

    @Override
    public void reconcile(DirtyRegion dirty, IRegion part) {
        fold();
    }

    @Override
    public void reconcile(IRegion part) {
        fold();
    }

    private void fold() {
        document.flatMap(EditedText::of).ifPresent(text -> new Answer<>(text.server()
                        .getTextDocumentService()
                        .foldingRange(new FoldingRangeRequestParams(text.identifier()))
                        .thenApply(ranges -> Optional.ofNullable(ranges).orElse(List.of())))
                .await()
                .ifPresent(ranges -> show(text, ranges)));
    }

    private void show(EditedText text, List<FoldingRange> ranges) {
        Optional<ProjectionAnnotationModel> model =
                viewer.flatMap(found -> Optional.ofNullable(found.getProjectionAnnotationModel()));
        if (model.isEmpty()) {
            return;
        }
        Set<Position> wanted = new LinkedHashSet<>();
        try {
            ranges.forEach(range -> wanted.add(place(text, range)));
        } catch (IllegalArgumentException typedOn) {
            // the text has fewer lines by now, and is asked about again
            return;
        }
        List<Annotation> gone = new ArrayList<>();
        model.get().getAnnotationIterator().forEachRemaining(known -> {
            if (!wanted.remove(model.get().getPosition(known))) {
                gone.add(known);
            }
        });
        Map<Annotation, Position> came = new HashMap<>();
        wanted.forEach(place -> came.put(new ProjectionAnnotation(), place));
        model.get().replaceAnnotations(gone.toArray(Annotation[]::new), came);
    }

    /** Whole lines, the end of the last one among them. */
    private static Position place(EditedText text, FoldingRange range) {
        int start = text.places().offset(new org.eclipse.lsp4j.Position(range.getStartLine(), 0));
        int end = text.places().offset(new org.eclipse.lsp4j.Position(range.getEndLine() + 1, 0));
        return new Position(start, end - start);
    }

    @Override
    public void setProgressMonitor(IProgressMonitor monitor) {
        // an answer takes a few milliseconds
    }
}
