// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.upload;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.participants.CheckConditionsContext;
import org.eclipse.ltk.core.refactoring.participants.RenameParticipant;
import org.eclipse.osgi.util.NLS;

/** Lets launch configurations follow a project that is called otherwise. */
public final class ProjectRename extends RenameParticipant {
    private String project = "";

    @Override
    protected boolean initialize(Object element) {
        project = ((IProject) element).getName();
        return true;
    }

    @Override
    public String getName() {
        return NLS.bind(Messages.launchesOf, project);
    }

    @Override
    public RefactoringStatus checkConditions(IProgressMonitor monitor, CheckConditionsContext context) {
        return new RefactoringStatus();
    }

    @Override
    public Change createChange(IProgressMonitor monitor) throws CoreException {
        return LaunchesChange.of(project, getArguments().getNewName()).orElse(null);
    }
}
