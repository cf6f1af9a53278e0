// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.mining;

import java.util.Optional;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerLifecycle;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.fotaide.eclipse.ui.editor.QuietStrategy;

/**
 * Takes the words beside a text away when an editor is given another text, as it is when its project is renamed: the platform
 * asks for them again then. It takes those at the same places for shown otherwise, though the other text has none.
 */
public final class MiningsOfText implements QuietStrategy, ITextViewerLifecycle {
    private Optional<ISourceViewerExtension5> viewer = Optional.empty();

    @Override
    public void install(ITextViewer installed) {
        viewer = Optional.of(installed)
                .filter(ISourceViewerExtension5.class::isInstance)
                .map(ISourceViewerExtension5.class::cast);
    }

    @Override
    public void uninstall() {
        viewer = Optional.empty();
    }

    @Override
    public void setDocument(IDocument shown) {
        viewer.ifPresent(known -> known.setCodeMiningProviders(null));
    }
}
