// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.editor;

import java.util.function.Function;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.texteditor.ITextEditor;

/**
 * A place in a file of the workspace.
 *
 * @param finder finds the place in the text, as it is when the file is open
 */
public record FilePlace(IFile file, Function<IDocument, IRegion> finder) {
    /** Opens the file in its editor and selects the place. */
    public void open(IWorkbenchPage page) {
        try {
            IEditorPart editor = IDE.openEditor(page, file);
            if (editor instanceof ITextEditor text) {
                IRegion place = finder.apply(text.getDocumentProvider().getDocument(text.getEditorInput()));
                text.selectAndReveal(place.getOffset(), place.getLength());
            }
        } catch (PartInitException failed) {
            StatusManager.getManager().handle(failed.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }
}
