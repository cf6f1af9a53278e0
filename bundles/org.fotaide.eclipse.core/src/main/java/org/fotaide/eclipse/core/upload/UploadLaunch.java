// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.upload;

import java.util.Arrays;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.model.LaunchConfigurationDelegate;
import org.fotaide.eclipse.core.secret.SecretPrompt.Reach;
import org.fotaide.eclipse.core.secret.SecureSecrets;

/** Runs launch configurations of the type {@value UploadSettings#TYPE}. */
public final class UploadLaunch extends LaunchConfigurationDelegate {
    private final ServiceCaller<UnsavedWork> unsaved = new ServiceCaller<>(getClass(), UnsavedWork.class);

    @Override
    public void launch(ILaunchConfiguration configuration, String mode, ILaunch launch, IProgressMonitor monitor)
            throws CoreException {
        UploadSettings settings = UploadSettings.of(configuration);
        UploadProcess process = new UploadProcess(launch, settings.subject().deviceWords());
        launch.addProcess(process);
        process.run(new UploadJob(settings, new SecureSecrets(reach(settings.subject())), process.log()));
    }

    /** Without a question: what is built is what the user sees. */
    @Override
    protected boolean saveBeforeLaunch(ILaunchConfiguration configuration, String mode, IProgressMonitor monitor) {
        return unsaved.current().map(UnsavedWork::save).orElse(true);
    }

    private static Reach reach(UploadSubject subject) {
        return subject.devices().size() > 1 ? Reach.ALL : Reach.ONE;
    }

    /** The firmware is built by the upload itself, with its own console. */
    @Override
    public boolean buildForLaunch(ILaunchConfiguration configuration, String mode, IProgressMonitor monitor) {
        return false;
    }

    @Override
    protected IProject[] getProjectsForProblemSearch(ILaunchConfiguration configuration, String mode)
            throws CoreException {
        String name = UploadSettings.of(configuration).subject().project();
        return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects())
                .filter(project -> project.isAccessible() && project.getName().equals(name))
                .toArray(IProject[]::new);
    }
}
