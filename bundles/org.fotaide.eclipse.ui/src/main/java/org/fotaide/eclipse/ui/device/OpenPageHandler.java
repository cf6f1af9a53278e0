// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.device;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fotaide.eclipse.core.device.ListedDevice;

/** Opens the web pages of devices in the browser. */
public final class OpenPageHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        for (ListedDevice device : ChosenDevices.of(event).devices()) {
            String page = "http://" + host(device) + "/";
            if (!Program.launch(page)) {
                MessageDialog.openError(shell, Messages.openTitle, NLS.bind(Messages.noBrowser, page));
                return null;
            }
        }
        return null;
    }

    private static String host(ListedDevice device) {
        String host = device.ip().orElse(device.address().host());
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }
}
