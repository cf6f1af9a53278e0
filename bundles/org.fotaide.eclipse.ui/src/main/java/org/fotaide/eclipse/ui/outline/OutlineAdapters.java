// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.outline;

import java.util.Optional;
import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.fotaide.eclipse.ui.editor.EditedText;

/** Gives the generic editor an outline where the server has one. */
public final class OutlineAdapters implements IAdapterFactory {
    @Override
    public <T> T getAdapter(Object adaptable, Class<T> type) {
        if (!(adaptable instanceof ITextEditor editor) || editor.getDocumentProvider() == null) {
            return null;
        }
        IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
        return Optional.ofNullable(document)
                .flatMap(EditedText::of)
                .filter(EditedText::ours)
                .map(text -> type.cast(new OutlinePage(editor, text)))
                .orElse(null);
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] {IContentOutlinePage.class};
    }
}
