// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.project;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fotaide.eclipse.core.project.FotaNature;

/** The project that a command is about. */
public final class ChosenProject {
    private ChosenProject() {}

    /** That of what is selected, or else of what is edited, or else the only one that there is; empty if it is none of ours. */
    public static Optional<IProject> of(ExecutionEvent event) {
        Object selected = HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection some
                ? some.getFirstElement()
                : null;
        return of(selected)
                .or(() -> of(HandlerUtil.getActiveEditorInput(event)))
                .or(ChosenProject::only);
    }

    /** That of the file that is edited, or else the only one that there is. */
    public static Optional<IProject> worked(IWorkbenchPage page) {
        return Optional.ofNullable(page.getActiveEditor())
                .flatMap(editor -> of(editor.getEditorInput()))
                .or(ChosenProject::only);
    }

    /** That of anything which is, or stands for, a file or folder of it; empty if it is none of ours. */
    public static Optional<IProject> of(Object thing) {
        return Optional.ofNullable(Adapters.adapt(thing, IResource.class))
                .map(IResource::getProject)
                .filter(FotaNature::on);
    }

    /** Every open one, by name. */
    public static List<IProject> all() {
        return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects())
                .filter(FotaNature::on)
                .toList();
    }

    private static Optional<IProject> only() {
        return Optional.of(all()).filter(known -> known.size() == 1).map(known -> known.get(0));
    }
}
