// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.fix;

import java.util.List;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.fotaide.eclipse.ui.editor.Answer;
import org.fotaide.eclipse.ui.editor.EditedText;

/** Ctrl+1 in an editor: what can be done where the cursor is, besides the repairs of problems, which the platform takes from markers. */
public final class QuickFixes implements IQuickAssistProcessor {
    @Override
    public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
        return EditedText.of(context.getSourceViewer().getDocument())
                .map(text -> proposals(text, context.getOffset(), Math.max(0, context.getLength())))
                .orElse(new ICompletionProposal[0]);
    }

    private static ICompletionProposal[] proposals(EditedText text, int offset, int length) {
        return new Answer<>(new Fixes(text).at(text.places().range(offset, length), List.of()))
                .await().orElse(List.of()).stream()
                        .filter(action -> !ofProblem(action))
                        .map(FixProposal::new)
                        .toArray(ICompletionProposal[]::new);
    }

    private static boolean ofProblem(CodeAction action) {
        return CodeActionKind.QuickFix.equals(action.getKind())
                && action.getDiagnostics() != null
                && !action.getDiagnostics().isEmpty();
    }

    @Override
    public boolean canFix(Annotation annotation) {
        return false;
    }

    @Override
    public boolean canAssist(IQuickAssistInvocationContext context) {
        return true;
    }

    @Override
    public String getErrorMessage() {
        return null;
    }
}
