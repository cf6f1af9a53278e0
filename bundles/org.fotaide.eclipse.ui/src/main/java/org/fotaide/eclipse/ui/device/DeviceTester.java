// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.device;

import org.eclipse.core.expressions.PropertyTester;
import org.fotaide.eclipse.core.device.ListedDevice;

/** Whether a chosen device answers, for menus. */
public final class DeviceTester extends PropertyTester {
    @Override
    public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
        return ((ListedDevice) receiver).isThere();
    }
}
