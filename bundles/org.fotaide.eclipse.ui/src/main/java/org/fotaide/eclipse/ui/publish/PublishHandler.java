// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.publish;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.fotaide.api.publish.PublishProject;
import org.fotaide.eclipse.ui.project.ProjectChoice;
import org.fotaide.firmware.work.FotaException;

/** Publishes the release of the project that is chosen or edited. */
public final class PublishHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        new ProjectChoice(event).ofSelected(project -> open(project, HandlerUtil.getActiveShell(event)));
        return null;
    }

    private static void open(IProject project, Shell shell) {
        if (!IDE.saveAllEditors(new IResource[] {project}, false)) {
            return;
        }
        try {
            PublishProject release = PublishProject.in(project.getLocation().toPath());
            new PublishDialog(shell, new PublishWizard(project, release)).open();
        } catch (FotaException broken) {
            MessageDialog.openError(shell, Messages.window, broken.problem().text());
        }
    }
}
