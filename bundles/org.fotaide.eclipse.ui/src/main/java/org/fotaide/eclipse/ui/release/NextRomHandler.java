// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.release;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fotaide.eclipse.ui.project.ProjectChoice;

/** Gives the project that is chosen or edited its next ROM name, in every place that states it, with a preview. */
public final class NextRomHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        new ProjectChoice(event).ofSelected(project -> open(project, HandlerUtil.getActiveShell(event)));
        return null;
    }

    private static void open(IProject project, Shell shell) {
        try {
            new RefactoringWizardOpenOperation(new NextRomWizard(new NextRomRefactoring(project)))
                    .run(shell, Messages.title);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        }
    }
}
