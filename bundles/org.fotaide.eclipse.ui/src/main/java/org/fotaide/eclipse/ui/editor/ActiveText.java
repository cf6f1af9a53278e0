// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.editor;

import java.util.Optional;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

/**
 * The text that a command is about.
 *
 * @param selection what is selected in it
 */
public record ActiveText(EditedText text, ITextSelection selection) {
    /** Empty where the command was given elsewhere than in an editor of ours. */
    public static Optional<ActiveText> of(ExecutionEvent event) {
        return HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor
                        && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection
                ? Optional.ofNullable(editor.getDocumentProvider().getDocument(editor.getEditorInput()))
                        .flatMap(EditedText::of)
                        .map(text -> new ActiveText(text, selection))
                : Optional.empty();
    }
}
