// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.device;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fotaide.eclipse.core.simulate.SimulatedDevices;
import org.fotaide.firmware.work.FotaException;

/** Switches simulated devices on, which the user describes in a dialog. */
public final class SimulateHandler extends AbstractHandler {
    private final ServiceCaller<SimulatedDevices> simulated = new ServiceCaller<>(getClass(), SimulatedDevices.class);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        SimulateDialog dialog = new SimulateDialog(shell);
        if (dialog.open() == Window.OK) {
            simulated.call(devices -> start(devices, dialog.wanted(), shell));
        }
        return null;
    }

    private static void start(SimulatedDevices devices, SimulateDialog.Wanted wanted, Shell shell) {
        try {
            devices.start(wanted.settings(), wanted.count());
        } catch (FotaException impossible) {
            MessageDialog.openError(
                    shell, Messages.simulate, impossible.problem().text());
        }
    }
}
