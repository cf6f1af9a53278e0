// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.device;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ServiceCaller;
import org.fotaide.eclipse.core.device.DeviceList;

/** Takes devices out of the list that were added by address or seen earlier. */
public final class ForgetHandler extends AbstractHandler {
    private final ServiceCaller<DeviceList> devices = new ServiceCaller<>(getClass(), DeviceList.class);

    @Override
    public Object execute(ExecutionEvent event) {
        ChosenDevices.of(event).devices().forEach(device -> devices.call(list -> list.forget(device)));
        return null;
    }
}
