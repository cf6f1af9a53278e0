// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.runtime.CoreException;

/** Marks a project as one whose files decide an update: they are checked, whether they are open or not. */
public final class FotaNature implements IProjectNature {
    public static final String ID = "org.fotaide.eclipse.core.nature";

    private IProject project;

    /** Whether a project is open and has this nature. */
    public static boolean on(IProject project) {
        try {
            return project.isAccessible() && project.hasNature(ID);
        } catch (CoreException closedMeanwhile) {
            return false;
        }
    }

    @Override
    public void configure() throws CoreException {
        IProjectDescription description = project.getDescription();
        List<ICommand> commands = new ArrayList<>(Arrays.asList(description.getBuildSpec()));
        if (commands.stream().noneMatch(FotaNature::ours)) {
            ICommand check = description.newCommand();
            check.setBuilderName(CheckBuilder.ID);
            commands.add(check);
            set(description, commands);
        }
    }

    @Override
    public void deconfigure() throws CoreException {
        IProjectDescription description = project.getDescription();
        List<ICommand> commands = new ArrayList<>(Arrays.asList(description.getBuildSpec()));
        if (commands.removeIf(FotaNature::ours)) {
            set(description, commands);
        }
    }

    private void set(IProjectDescription description, List<ICommand> commands) throws CoreException {
        description.setBuildSpec(commands.toArray(ICommand[]::new));
        project.setDescription(description, null);
    }

    private static boolean ours(ICommand command) {
        return command.getBuilderName().equals(CheckBuilder.ID);
    }

    @Override
    public IProject getProject() {
        return project;
    }

    @Override
    public void setProject(IProject project) {
        this.project = project;
    }
}
