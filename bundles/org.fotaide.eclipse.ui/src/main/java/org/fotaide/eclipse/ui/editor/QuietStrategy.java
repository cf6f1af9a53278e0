// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.editor;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;

/** A strategy that comes with every editor of ours, and does nothing when somebody types. */
public interface QuietStrategy extends IReconcilingStrategy, IReconcilingStrategyExtension {
    @Override
    default void setDocument(IDocument document) {}

    @Override
    default void initialReconcile() {}

    @Override
    default void reconcile(DirtyRegion dirty, IRegion part) {}

    @Override
    default void reconcile(IRegion part) {}

    @Override
    default void setProgressMonitor(IProgressMonitor monitor) {}
}
