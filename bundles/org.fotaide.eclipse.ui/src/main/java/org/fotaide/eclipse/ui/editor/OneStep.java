// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentRewriteSession;
import org.eclipse.jface.text.DocumentRewriteSessionType;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.text.edits.TextEdit;

/** Changes a text so that one undo takes all of it back. */
public record OneStep(IDocument document) {
    /** @param edit of the text as it stands */
    public void apply(TextEdit edit) {
        IDocumentExtension4 rewritten = (IDocumentExtension4) document;
        DocumentRewriteSession session = rewritten.startRewriteSession(DocumentRewriteSessionType.SEQUENTIAL);
        try {
            edit.apply(document);
        } catch (BadLocationException impossible) {
            throw new IllegalStateException("the edit is not of this text", impossible);
        } finally {
            rewritten.stopRewriteSession(session);
        }
    }
}
