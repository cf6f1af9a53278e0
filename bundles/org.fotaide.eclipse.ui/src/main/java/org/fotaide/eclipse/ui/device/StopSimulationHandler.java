// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.device;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ServiceCaller;
import org.fotaide.eclipse.core.simulate.SimulatedDevices;

/** Switches all simulated devices of this IDE off. */
public final class StopSimulationHandler extends AbstractHandler {
    private final ServiceCaller<SimulatedDevices> simulated = new ServiceCaller<>(getClass(), SimulatedDevices.class);

    @Override
    public Object execute(ExecutionEvent event) {
        simulated.call(SimulatedDevices::stop);
        return null;
    }
}
