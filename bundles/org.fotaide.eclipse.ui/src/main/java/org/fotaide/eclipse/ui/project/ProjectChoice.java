// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.project;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.model.WorkbenchLabelProvider;
import org.fotaide.eclipse.ui.help.PartHelp;

/** Finds out which project a command is about. Called by the thread of the user interface. */
public final class ProjectChoice {
    private final ExecutionEvent event;

    public ProjectChoice(ExecutionEvent event) {
        this.event = event;
    }

    /** That which is selected or edited, or else as {@link #ofAll(Consumer)}. */
    public void ofSelected(Consumer<IProject> chosen) {
        ChosenProject.of(event).ifPresentOrElse(chosen, () -> ofAll(chosen));
    }

    /** The only one that there is; asks where there are several, and tells that there is none. */
    public void ofAll(Consumer<IProject> chosen) {
        Shell shell = PlatformUI.getWorkbench().getModalDialogShellProvider().getShell();
        List<IProject> all = ChosenProject.all();
        if (all.size() == 1) {
            chosen.accept(all.get(0));
        } else if (all.isEmpty()) {
            MessageDialog.openInformation(shell, command(), Messages.noProject);
        } else {
            ask(all, shell, chosen);
        }
    }

    private void ask(List<IProject> all, Shell shell, Consumer<IProject> chosen) {
        ElementListSelectionDialog dialog =
                new ElementListSelectionDialog(shell, WorkbenchLabelProvider.getDecoratingWorkbenchLabelProvider());
        dialog.setTitle(command());
        dialog.setMessage(Messages.chooseProject);
        dialog.setElements(all.toArray());
        ChosenProject.worked(
                        PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage())
                .ifPresent(worked -> dialog.setInitialSelections(worked));
        dialog.create();
        PartHelp.CHOOSE_PROJECT.on(dialog.getShell());
        if (dialog.open() == Window.OK) {
            chosen.accept((IProject) dialog.getFirstResult());
        }
    }

    /** What is to be done with the project, as menus call it. */
    private String command() {
        try {
            return event.getCommand().getName();
        } catch (NotDefinedException gone) {
            return Messages.projectTitle;
        }
    }
}
