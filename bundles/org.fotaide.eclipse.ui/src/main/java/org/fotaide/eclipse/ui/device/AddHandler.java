// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.device;

import java.util.Set;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.discovery.AddressReader;
import org.fotaide.eclipse.core.device.DeviceList;
import org.fotaide.firmware.work.FotaException;

/** Adds a device by its address. */
public final class AddHandler extends AbstractHandler {
    private final ServiceCaller<DeviceList> devices = new ServiceCaller<>(getClass(), DeviceList.class);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        AddressDialog dialog = new AddressDialog(window.getShell());
        if (dialog.open() == Window.OK) {
            devices.call(list -> add(list, dialog.getValue(), window));
        }
        return null;
    }

    private static void add(DeviceList list, String typed, IWorkbenchWindow window) {
        try {
            DeviceAddress address = AddressReader.ESP8266.read(typed);
            list.add(address);
            DevicesView.in(window).reveal(Set.of(address.toString()));
        } catch (FotaException refused) {
            throw new IllegalStateException("the dialog let a wrong address through", refused);
        }
    }
}
