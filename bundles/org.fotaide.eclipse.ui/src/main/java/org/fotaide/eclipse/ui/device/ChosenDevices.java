// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.device;

import java.util.Arrays;
import java.util.List;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fotaide.eclipse.core.device.ListedDevice;

/**
 * The devices that a command is about: those that are selected.
 *
 * @param devices in their order in the view
 */
record ChosenDevices(List<ListedDevice> devices) {
    static ChosenDevices of(ExecutionEvent event) {
        return new ChosenDevices(
                HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection some
                        ? Arrays.stream(some.toArray())
                                .filter(ListedDevice.class::isInstance)
                                .map(ListedDevice.class::cast)
                                .toList()
                        : List.of());
    }
}
