// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.device;

import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fotaide.eclipse.core.simulate.SimulatedDevices;
import org.fotaide.eclipse.ui.project.ChosenProject;
import org.fotaide.eclipse.ui.project.ProductOf;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.simulator.SimulatedDevice;

/** Switches simulated devices on, which the user describes in a dialog. */
public final class SimulateHandler extends AbstractHandler {
    private static final String NAME = "simulated";

    private final ServiceCaller<SimulatedDevices> simulated = new ServiceCaller<>(getClass(), SimulatedDevices.class);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        SimulateDialog dialog = new SimulateDialog(window.getShell(), name(), product(window.getActivePage()));
        if (dialog.open() == Window.OK) {
            simulated.call(devices -> start(devices, dialog.wanted(), window));
        }
        return null;
    }

    private String name() {
        return simulated.current().map(devices -> devices.unused(NAME)).orElse(NAME);
    }

    /** That of the project that is worked on. */
    private static ProductType product(IWorkbenchPage page) {
        return ChosenProject.worked(page)
                .flatMap(project -> new ProductOf(project).number())
                .orElse(ProductOf.EXAMPLE);
    }

    private static void start(SimulatedDevices devices, SimulateDialog.Wanted wanted, IWorkbenchWindow window) {
        try {
            Set<String> names = devices.start(wanted.settings(), wanted.count()).stream()
                    .map(SimulatedDevice::name)
                    .collect(Collectors.toSet());
            DevicesView.in(window).reveal(names);
        } catch (FotaException impossible) {
            MessageDialog.openError(
                    window.getShell(), Messages.simulate, impossible.problem().text());
        }
    }
}
