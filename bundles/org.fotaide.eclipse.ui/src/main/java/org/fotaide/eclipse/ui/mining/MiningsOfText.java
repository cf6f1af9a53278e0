// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.mining;

import java.util.Optional;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerLifecycle;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.fotaide.eclipse.ui.editor.QuietStrategy;

/**
 * Takes the words beside a text away when an editor is given another text, as it is when its project is renamed: the platform
 * asks for them again then. It takes those at the same places for shown otherwise, though the other text has none. From then on
 * the platform is told which lines of the other text are visible.
 */
public final class MiningsOfText implements QuietStrategy, ITextViewerLifecycle, IDocumentListener {
    private Optional<ISourceViewer> viewer = Optional.empty();
    private Optional<IDocument> other = Optional.empty();
    private boolean shown;
    private boolean measuring;

    @Override
    public void install(ITextViewer installed) {
        viewer = Optional.of(installed)
                .filter(ISourceViewerExtension5.class::isInstance)
                .map(ISourceViewer.class::cast);
    }

    @Override
    public void uninstall() {
        other.ifPresent(document -> document.removeDocumentListener(this));
        other = Optional.empty();
        viewer = Optional.empty();
    }

    @Override
    public void setDocument(IDocument document) {
        viewer.ifPresent(known -> ((ISourceViewerExtension5) known).setCodeMiningProviders(null));
        other.ifPresent(before -> before.removeDocumentListener(this));
        other = Optional.ofNullable(document).filter(next -> shown);
        other.ifPresent(next -> {
            next.addDocumentListener(this);
            measure();
        });
        shown = true;
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        // what is visible is known afterwards
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        measure();
    }

    /** The platform goes on to look at the first text for how far the visible lines go; but also when the widget is resized. */
    private void measure() {
        viewer.map(ISourceViewer::getTextWidget)
                .filter(widget -> !widget.isDisposed() && !measuring)
                .ifPresent(widget -> {
                    measuring = true;
                    widget.getDisplay().asyncExec(() -> resized(widget));
                });
    }

    private void resized(StyledText widget) {
        measuring = false;
        if (!widget.isDisposed()) {
            widget.notifyListeners(SWT.Resize, new Event());
        }
    }
}
