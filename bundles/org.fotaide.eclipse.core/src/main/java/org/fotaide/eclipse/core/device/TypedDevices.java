// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.device;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.discovery.AddressReader;
import org.fotaide.eclipse.core.preference.FotaPreferences;
import org.fotaide.firmware.work.FotaException;
import org.osgi.service.prefs.BackingStoreException;

/** The devices that the user added by their addresses, kept with the workspace. */
final class TypedDevices {
    private static final String KEY = "typed-devices";
    private static final ILog LOG = Platform.getLog(TypedDevices.class);

    private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode(FotaPreferences.NODE);

    List<DeviceAddress> all() {
        return Arrays.stream(node.get(KEY, "").split("\n"))
                .flatMap(line -> read(line).stream())
                .toList();
    }

    private static Optional<DeviceAddress> read(String line) {
        try {
            return line.isBlank() ? Optional.empty() : Optional.of(AddressReader.ESP8266.read(line));
        } catch (FotaException editedByHand) {
            return Optional.empty();
        }
    }

    void add(DeviceAddress address) {
        List<DeviceAddress> more = new ArrayList<>(all());
        if (!more.contains(address)) {
            more.add(address);
            keep(more);
        }
    }

    void remove(DeviceAddress address) {
        List<DeviceAddress> less = new ArrayList<>(all());
        if (less.remove(address)) {
            keep(less);
        }
    }

    private void keep(List<DeviceAddress> addresses) {
        node.put(
                KEY,
                String.join(
                        "\n", addresses.stream().map(DeviceAddress::toString).toList()));
        try {
            node.flush();
        } catch (BackingStoreException failed) {
            LOG.warn(Messages.typedNotKept, failed);
        }
    }
}
