// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.device;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fotaide.api.device.Outdated;
import org.fotaide.eclipse.core.device.DeviceList;
import org.fotaide.eclipse.core.device.ListedDevice;
import org.fotaide.eclipse.ui.project.ProjectChoice;
import org.fotaide.eclipse.ui.upload.UploadLauncher;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.manifest.ReadManifest;

/** Uploads a project to every device that runs an older ROM of its product. */
public final class UploadToOutdatedHandler extends AbstractHandler {
    private final ServiceCaller<DeviceList> devices = new ServiceCaller<>(getClass(), DeviceList.class);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        new ProjectChoice(event).ofAll(project -> upload(project, shell));
        return null;
    }

    private void upload(IProject project, Shell shell) {
        try {
            RomName current =
                    new ReadManifest(project.getLocation().toPath()).call().version();
            List<ListedDevice> outdated = devices.current()
                    .map(list -> list.devices(new Outdated(current)))
                    .orElse(List.of());
            String names = outdated.stream().map(ListedDevice::name).collect(Collectors.joining(", "));
            if (outdated.isEmpty()) {
                MessageDialog.openInformation(
                        shell, Messages.uploadOutdated, NLS.bind(Messages.noneOutdated, current, current.ptype()));
            } else if (MessageDialog.openConfirm(
                    shell, Messages.uploadOutdated, NLS.bind(Messages.confirmOutdated, current, names))) {
                new UploadLauncher()
                        .launch(
                                project.getName(),
                                outdated.stream().map(ListedDevice::target).toList());
            }
        } catch (FotaException broken) {
            MessageDialog.openError(
                    shell, Messages.uploadOutdated, broken.problem().text());
        }
    }
}
