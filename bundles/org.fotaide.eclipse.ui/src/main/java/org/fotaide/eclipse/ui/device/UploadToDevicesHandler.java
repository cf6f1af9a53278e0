// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.device;

import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.fotaide.eclipse.core.device.ListedDevice;
import org.fotaide.eclipse.ui.project.ProjectChoice;
import org.fotaide.eclipse.ui.upload.UploadLauncher;

/** Uploads a project to the chosen devices. */
public final class UploadToDevicesHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        List<ListedDevice> chosen = ChosenDevices.of(event).devices();
        List<String> targets = chosen.stream().map(ListedDevice::target).toList();
        new ProjectChoice(event).ofAll(project -> new UploadLauncher().launch(project.getName(), targets));
        return null;
    }
}
