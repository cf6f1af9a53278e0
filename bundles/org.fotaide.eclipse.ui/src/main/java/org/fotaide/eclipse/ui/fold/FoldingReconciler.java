// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.fold;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.reconciler.Reconciler;

/** Folds by the server alone: where the platform finds none of this kind, it folds by indents, and both take each other's folds away. */
public final class FoldingReconciler extends Reconciler {
    private final Foldings foldings = new Foldings();

    public FoldingReconciler() {
        setReconcilingStrategy(foldings, IDocument.DEFAULT_CONTENT_TYPE);
    }

    @Override
    public void install(ITextViewer viewer) {
        foldings.install(viewer);
        super.install(viewer);
    }

    @Override
    public void uninstall() {
        super.uninstall();
        foldings.uninstall();
    }
}
