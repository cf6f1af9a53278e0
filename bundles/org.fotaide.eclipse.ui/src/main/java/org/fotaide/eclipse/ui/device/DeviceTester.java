// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.device;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.core.runtime.ServiceCaller;
import org.fotaide.eclipse.core.device.ListedDevice;
import org.fotaide.eclipse.core.simulate.SimulatedDevices;

/** Whether a chosen device answers, or is one of this IDE, for menus. */
public final class DeviceTester extends PropertyTester {
    private static final String SIMULATED = "isSimulated";

    private final ServiceCaller<SimulatedDevices> simulated = new ServiceCaller<>(getClass(), SimulatedDevices.class);

    @Override
    public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
        ListedDevice device = (ListedDevice) receiver;
        return property.equals(SIMULATED)
                ? simulated
                        .current()
                        .filter(devices -> devices.names().contains(device.name()))
                        .isPresent()
                : device.isThere();
    }
}
