// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.upload;

import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationType;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.statushandlers.StatusManager;
import org.fotaide.eclipse.core.upload.UploadSettings;
import org.fotaide.eclipse.core.upload.UploadSubject;

/** Uploads by a launch configuration: the one that was made before for the same project and devices, or a new one. */
public final class UploadLauncher {
    private final ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();

    /** Called by the thread of the user interface. */
    public void launch(String project, List<String> devices) {
        try {
            DebugUITools.launch(configuration(UploadSettings.of(project, devices)), ILaunchManager.RUN_MODE);
        } catch (CoreException failed) {
            StatusManager.getManager().handle(failed.getStatus(), StatusManager.SHOW);
        }
    }

    private ILaunchConfiguration configuration(UploadSettings wanted) throws CoreException {
        ILaunchConfigurationType type = manager.getLaunchConfigurationType(UploadSettings.TYPE);
        for (ILaunchConfiguration known : manager.getLaunchConfigurations(type)) {
            UploadSubject subject = UploadSettings.of(known).subject();
            if (subject.project().equals(wanted.subject().project())
                    && subject.devices().equals(wanted.subject().devices())) {
                return known;
            }
        }
        String name = NLS.bind(
                Messages.configuration,
                wanted.subject().project(),
                wanted.subject().deviceWords().replaceAll("[^A-Za-z0-9._, -]", "-"));
        ILaunchConfigurationWorkingCopy made = type.newInstance(null, manager.generateLaunchConfigurationName(name));
        wanted.write(made);
        return made.doSave();
    }
}
