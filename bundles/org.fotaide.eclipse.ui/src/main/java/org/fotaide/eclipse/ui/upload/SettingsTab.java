// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.upload;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.fotaide.eclipse.core.upload.UploadSettings;
import org.fotaide.eclipse.ui.help.PartHelp;

/** A tab that shows a part of an upload's settings, and leaves the rest as it is. */
abstract class SettingsTab extends AbstractLaunchConfigurationTab {
    abstract void show(UploadSettings settings);

    /** With what the user chose in this tab. */
    abstract UploadSettings edited(UploadSettings settings);

    final void explain(PartHelp help) {
        setHelpContextId(help.id());
        help.on(getControl());
    }

    @Override
    public void initializeFrom(ILaunchConfiguration configuration) {
        try {
            show(UploadSettings.of(configuration));
        } catch (CoreException damaged) {
            setErrorMessage(damaged.getStatus().getMessage());
        }
    }

    @Override
    public void performApply(ILaunchConfigurationWorkingCopy configuration) {
        try {
            edited(UploadSettings.of(configuration)).write(configuration);
        } catch (CoreException damaged) {
            setErrorMessage(damaged.getStatus().getMessage());
        }
    }
}
