// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.device;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.program.Program;
import org.fotaide.eclipse.core.device.ListedDevice;

/** Opens the web pages of devices in the browser. */
public final class OpenPageHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        ChosenDevices.of(event).devices().forEach(device -> Program.launch("http://" + host(device) + "/"));
        return null;
    }

    private static String host(ListedDevice device) {
        String host = device.ip().orElse(device.address().host());
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }
}
