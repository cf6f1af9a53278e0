// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.serve;

import org.fotaide.cli.terminal.Shell;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.store.Device;
import org.fotaide.server.store.Store;
import picocli.CommandLine.Command;

/** {@code fota serve device list}. */
@Command(name = "list", description = "List the devices.", mixinStandardHelpOptions = true)
final class DeviceList extends StoreCommand {
    DeviceList(Shell shell) {
        super(shell);
    }

    @Override
    void run(Store store) throws FotaException {
        show(store.read(tables -> tables.devices().all()), json()::of, DeviceList::line);
    }

    private static String line(Device device) {
        String detail = device.detail().isEmpty() ? "" : " (" + device.detail() + ")";
        String waiting =
                device.waiting().map(order -> "  waits for it: " + order.rom()).orElse("");
        return device.id() + "  " + device.product() + "  " + (device.rom().isEmpty() ? "?" : device.rom()) + "  "
                + device.state().word() + detail + "  " + device.lastSeen() + waiting;
    }
}
