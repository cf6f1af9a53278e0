// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.device;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ServiceCaller;
import org.fotaide.eclipse.core.device.DeviceList;

/** Asks the network again which devices there are. */
public final class AskHandler extends AbstractHandler {
    private final ServiceCaller<DeviceList> devices = new ServiceCaller<>(getClass(), DeviceList.class);

    @Override
    public Object execute(ExecutionEvent event) {
        devices.call(DeviceList::ask);
        return null;
    }
}
