// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.device;

import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ServiceCaller;
import org.fotaide.eclipse.core.device.ListedDevice;
import org.fotaide.eclipse.core.simulate.SimulatedDevices;

/** Switches the chosen simulated devices off. */
public final class StopDevicesHandler extends AbstractHandler {
    private final ServiceCaller<SimulatedDevices> simulated = new ServiceCaller<>(getClass(), SimulatedDevices.class);

    @Override
    public Object execute(ExecutionEvent event) {
        Set<String> chosen = ChosenDevices.of(event).devices().stream()
                .map(ListedDevice::name)
                .collect(Collectors.toSet());
        simulated.call(devices -> devices.stop(chosen));
        return null;
    }
}
