// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.upload;

import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.debug.ui.ILaunchShortcut;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.fotaide.eclipse.ui.project.ChosenProject;

/** Run As &gt; Firmware Upload. */
public final class UploadShortcut implements ILaunchShortcut {
    @Override
    public void launch(ISelection selection, String mode) {
        if (selection instanceof IStructuredSelection some) {
            launch(ChosenProject.of(some.getFirstElement()));
        }
    }

    @Override
    public void launch(IEditorPart editor, String mode) {
        launch(ChosenProject.of(editor.getEditorInput()));
    }

    private static void launch(Optional<IProject> chosen) {
        chosen.map(DeviceChoice::new).ifPresent(DeviceChoice::upload);
    }
}
