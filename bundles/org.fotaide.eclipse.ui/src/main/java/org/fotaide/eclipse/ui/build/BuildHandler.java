// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.build;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.ide.IDE;
import org.fotaide.eclipse.core.build.BuildJob;
import org.fotaide.eclipse.ui.console.ConsoleLog;
import org.fotaide.eclipse.ui.project.ProjectChoice;

/** Builds user1 and user2 of the project that is chosen or edited. */
public final class BuildHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        new ProjectChoice(event).ofSelected(BuildHandler::build);
        return null;
    }

    /** Builds a project, after what is being edited was saved. */
    public static void build(IProject project) {
        if (IDE.saveAllEditors(new IResource[] {project}, false)) {
            new BuildJob(project, new ConsoleLog(NLS.bind(Messages.console, project.getName()))).schedule();
        }
    }
}
