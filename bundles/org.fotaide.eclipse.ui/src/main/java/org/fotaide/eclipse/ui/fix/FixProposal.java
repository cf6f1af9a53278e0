// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.fix;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.statushandlers.StatusManager;
import org.fotaide.eclipse.ui.edit.ApplyChange;
import org.fotaide.eclipse.ui.edit.WorkspaceChange;

/** A repair in the list of Ctrl+1. */
record FixProposal(CodeAction action) implements ICompletionProposal {
    @Override
    public void apply(IDocument document) {
        try {
            new ApplyChange(new WorkspaceChange(action.getTitle(), action.getEdit())).call(new NullProgressMonitor());
        } catch (CoreException failed) {
            StatusManager.getManager().handle(failed.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }

    @Override
    public String getDisplayString() {
        return action.getTitle();
    }

    @Override
    public String getAdditionalProposalInfo() {
        return null;
    }

    @Override
    public Point getSelection(IDocument document) {
        return null;
    }

    @Override
    public Image getImage() {
        return null;
    }

    @Override
    public IContextInformation getContextInformation() {
        return null;
    }
}
