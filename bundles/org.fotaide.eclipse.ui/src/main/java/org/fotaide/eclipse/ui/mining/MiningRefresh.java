// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.mining;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.fotaide.eclipse.core.server.HintWatcher;

/** Asks for hints and lenses anew in all editors. A service of the component runtime. */
public final class MiningRefresh implements HintWatcher {
    @Override
    public void outdated() {
        if (PlatformUI.isWorkbenchRunning()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(MiningRefresh::ask);
        }
    }

    private static void ask() {
        editors()
                .map(editor -> Adapters.adapt(editor, ITextViewer.class))
                .filter(ISourceViewerExtension5.class::isInstance)
                .map(ISourceViewerExtension5.class::cast)
                .forEach(ISourceViewerExtension5::updateCodeMinings);
    }

    private static Stream<IEditorPart> editors() {
        return Arrays.stream(PlatformUI.getWorkbench().getWorkbenchWindows())
                .flatMap(window -> Arrays.stream(window.getPages()))
                .flatMap(page -> Arrays.stream(page.getEditorReferences()))
                .map(reference -> reference.getEditor(false))
                .filter(Objects::nonNull);
    }
}
