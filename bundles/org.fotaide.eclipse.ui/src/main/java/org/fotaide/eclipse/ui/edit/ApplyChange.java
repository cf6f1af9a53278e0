// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.edit;

import org.eclipse.core.resources.IWorkspaceRunnable;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.PerformChangeOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.osgi.util.NLS;

/** Makes a change of the workspace, which Edit > Undo takes back. Nothing is changed if a part of it cannot be. */
public record ApplyChange(WorkspaceChange planned) {
    public void call(IProgressMonitor monitor) throws CoreException {
        Change change = planned.change();
        change.initializeValidationData(monitor);
        PerformChangeOperation perform = new PerformChangeOperation(change);
        perform.setUndoManager(RefactoringCore.getUndoManager(), planned.name());
        IWorkspaceRunnable run = perform::run;
        ResourcesPlugin.getWorkspace().run(run, monitor);
        if (!perform.changeExecuted()) {
            throw new CoreException(refused(perform));
        }
    }

    private IStatus refused(PerformChangeOperation perform) {
        RefactoringStatus why = perform.getValidationStatus();
        return Status.error(
                why == null
                        ? NLS.bind(Messages.notDone, planned.name())
                        : NLS.bind(
                                Messages.notDoneWhy,
                                planned.name(),
                                why.getMessageMatchingSeverity(why.getSeverity())));
    }
}
