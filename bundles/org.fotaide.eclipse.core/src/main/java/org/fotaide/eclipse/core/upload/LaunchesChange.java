// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.osgi.util.NLS;

/** Names another project in the launch configurations that name one. */
final class LaunchesChange extends Change {
    private final List<ILaunchConfiguration> launches;
    private final String from;
    private final String to;

    private LaunchesChange(List<ILaunchConfiguration> launches, String from, String to) {
        this.launches = launches;
        this.from = from;
        this.to = to;
    }

    /** Nothing where no configuration names the project. */
    static Optional<Change> of(String from, String to) throws CoreException {
        ILaunchManager manager = manager();
        List<ILaunchConfiguration> naming = new ArrayList<>();
        for (ILaunchConfiguration launch :
                manager.getLaunchConfigurations(manager.getLaunchConfigurationType(UploadSettings.TYPE))) {
            if (names(launch, from)) {
                naming.add(launch);
            }
        }
        return naming.isEmpty() ? Optional.empty() : Optional.of(new LaunchesChange(naming, from, to));
    }

    /** A damaged one names nothing. */
    private static boolean names(ILaunchConfiguration launch, String project) {
        try {
            return UploadSubject.of(launch).project().equals(project);
        } catch (CoreException damaged) {
            return false;
        }
    }

    private static ILaunchManager manager() {
        return DebugPlugin.getDefault().getLaunchManager();
    }

    @Override
    public String getName() {
        return NLS.bind(Messages.launchesOf, from);
    }

    @Override
    public void initializeValidationData(IProgressMonitor monitor) {
        // whatever a configuration says besides its project stays
    }

    @Override
    public RefactoringStatus isValid(IProgressMonitor monitor) {
        return new RefactoringStatus();
    }

    @Override
    public Change perform(IProgressMonitor monitor) throws CoreException {
        for (ILaunchConfiguration launch : launches) {
            ILaunchConfiguration present = present(launch);
            if (present.exists() && names(present, from)) {
                ILaunchConfigurationWorkingCopy changed = present.getWorkingCopy();
                UploadSubject.of(present).in(to).write(changed);
                changed.doSave();
            }
        }
        return new LaunchesChange(launches, to, from);
    }

    /** One that is kept as a file in the project moves with it. */
    private ILaunchConfiguration present(ILaunchConfiguration launch) {
        IFile file = launch.getFile();
        if (file == null || file.exists()) {
            return launch;
        }
        IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
        IProject moved = root.getProject(file.getProject().getName().equals(from) ? to : from);
        return manager().getLaunchConfiguration(moved.getFile(file.getProjectRelativePath()));
    }

    @Override
    public Object getModifiedElement() {
        return launches;
    }
}
