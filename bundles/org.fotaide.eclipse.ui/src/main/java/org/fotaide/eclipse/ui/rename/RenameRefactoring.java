// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.rename;

import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.NullChange;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.osgi.util.NLS;
import org.fotaide.eclipse.ui.edit.WorkspaceChange;
import org.fotaide.eclipse.ui.editor.EditedText;
import org.fotaide.eclipse.ui.editor.LongAnswer;

/** The server's rename, in the steps of the platform's refactorings. */
public final class RenameRefactoring extends Refactoring {
    private final EditedText text;
    private final Position place;
    private String oldName = "";
    private String newName = "";
    private Optional<WorkspaceEdit> edit = Optional.empty();

    public RenameRefactoring(EditedText text, Position place) {
        this.text = text;
        this.place = place;
    }

    @Override
    public String getName() {
        return NLS.bind(Messages.rename, oldName);
    }

    /** How it is called now; known after the initial conditions. */
    public String oldName() {
        return oldName;
    }

    public void rename(String name) {
        newName = name;
    }

    @Override
    public RefactoringStatus checkInitialConditions(IProgressMonitor monitor) throws CoreException {
        PrepareRenameResult answer = Optional.ofNullable(new LongAnswer<>(text.server()
                                .getTextDocumentService()
                                .prepareRename(new PrepareRenameParams(text.identifier(), place)))
                        .await(monitor))
                .map(found -> found.getSecond())
                .orElse(null);
        if (answer == null) {
            return RefactoringStatus.createFatalErrorStatus(Messages.nothing);
        }
        oldName = answer.getPlaceholder();
        newName = oldName;
        return new RefactoringStatus();
    }

    /** The server knows which names can be given, and says why one cannot. */
    @Override
    public RefactoringStatus checkFinalConditions(IProgressMonitor monitor) {
        try {
            edit = Optional.ofNullable(new LongAnswer<>(text.server()
                            .getTextDocumentService()
                            .rename(new RenameParams(text.identifier(), place, newName)))
                    .await(monitor));
            return edit.isPresent()
                    ? new RefactoringStatus()
                    : RefactoringStatus.createFatalErrorStatus(Messages.changed);
        } catch (CoreException refused) {
            return RefactoringStatus.createFatalErrorStatus(refused.getStatus().getMessage());
        }
    }

    @Override
    public Change createChange(IProgressMonitor monitor) throws CoreException {
        return edit.isPresent() ? new WorkspaceChange(getName(), edit.get()).change() : new NullChange();
    }
}
