// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.cloud;

import java.util.Optional;
import org.fotaide.server.store.Device;
import org.fotaide.server.store.DeviceState;

/**
 * What it tells that a device says what it runs.
 *
 * @param before as the store had it; empty for a device that was not known
 * @param runs what it says
 */
record Proof(Optional<Device> before, String runs) {
    /** The ROM that it was to restart into, and does not run; empty if there is none. */
    Optional<String> missed() {
        return before.filter(
                        device -> device.state() == DeviceState.RESTARTING || device.state() == DeviceState.UNPROVEN)
                .map(Device::detail)
                .filter(rom -> !rom.isEmpty() && !isSame(rom));
    }

    /** Firmware may spell its flag in another way than the ROM's name does: IoT_Demo's header says {@code (O)}. */
    private boolean isSame(String rom) {
        return withoutFlag(rom).equalsIgnoreCase(withoutFlag(runs));
    }

    private static String withoutFlag(String name) {
        int flag = name.indexOf('(');
        return flag < 0 ? name : name.substring(0, flag);
    }

    DeviceState state() {
        return missed().isPresent() ? DeviceState.FAILED : DeviceState.IDLE;
    }

    /** For people; empty text if all is well. */
    String detail() {
        return missed().map(rom -> "it runs " + runs + ": " + rom + " did not start, or it did not restart into it")
                .orElse("");
    }
}
