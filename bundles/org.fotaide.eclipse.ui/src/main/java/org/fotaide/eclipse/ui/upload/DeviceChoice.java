// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.upload;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.fotaide.eclipse.core.device.ListedDevice;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.manifest.Manifest;
import org.fotaide.project.manifest.ReadManifest;

/**
 * Asks for the device to upload to, where it is not clear: those of fota.yaml and those that were found.
 *
 * @param project that is uploaded
 */
record DeviceChoice(IProject project) {
    private static final String DEVICES_VIEW = "org.fotaide.eclipse.ui.devices";

    /** Uploads to the one that is chosen. Called by the thread of the user interface. */
    void upload() {
        choose(device -> new UploadLauncher().launch(project.getName(), List.of(device)));
    }

    private void choose(Consumer<String> chosen) {
        Shell shell = PlatformUI.getWorkbench().getModalDialogShellProvider().getShell();
        try {
            Manifest manifest = new ReadManifest(project.getLocation().toPath()).call();
            if (manifest.devices().size() == 1) {
                chosen.accept(manifest.devices().keySet().iterator().next());
                return;
            }
            ask(shell, KnownDevices.of(manifest).words()).ifPresent(chosen);
        } catch (FotaException broken) {
            MessageDialog.openError(shell, Messages.upload, broken.problem().text());
        }
    }

    private static Optional<String> ask(Shell shell, Map<String, String> choices) {
        DeviceDialog dialog = new DeviceDialog(shell, choices);
        preferred(choices.keySet()).ifPresent(dialog::setInitialSelections);
        return dialog.open() == Window.OK ? Optional.ofNullable((String) dialog.getFirstResult()) : Optional.empty();
    }

    /** That which is chosen in the Devices view. */
    private static Optional<String> preferred(Set<String> choices) {
        return PlatformUI.getWorkbench()
                                .getActiveWorkbenchWindow()
                                .getSelectionService()
                                .getSelection(DEVICES_VIEW)
                        instanceof IStructuredSelection some
                ? Optional.ofNullable(some.getFirstElement())
                        .map(ListedDevice.class::cast)
                        .map(ListedDevice::target)
                        .filter(choices::contains)
                : Optional.empty();
    }
}
