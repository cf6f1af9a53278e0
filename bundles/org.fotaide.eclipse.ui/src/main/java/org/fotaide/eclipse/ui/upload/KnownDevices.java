// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.upload;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.osgi.util.NLS;
import org.fotaide.eclipse.core.device.DeviceList;
import org.fotaide.eclipse.core.device.ListedDevice;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.manifest.Manifest;
import org.fotaide.project.manifest.ReadManifest;

/**
 * The devices that an upload may go to: those of the project's fota.yaml, and those that were found.
 *
 * @param words what is said of each, by the name under which it is uploaded to
 */
record KnownDevices(Map<String, String> words) {
    private static final ServiceCaller<DeviceList> DEVICES = new ServiceCaller<>(KnownDevices.class, DeviceList.class);

    static KnownDevices of(IProject project) throws FotaException {
        return of(new ReadManifest(project.getLocation().toPath()).call());
    }

    static KnownDevices of(Manifest manifest) {
        Map<String, String> words = new LinkedHashMap<>();
        manifest.devices().forEach((name, entry) -> words.put(name, NLS.bind(Messages.inManifest, name, entry.host())));
        addFound(words);
        return new KnownDevices(words);
    }

    /** Without a project. */
    static KnownDevices found() {
        Map<String, String> words = new LinkedHashMap<>();
        addFound(words);
        return new KnownDevices(words);
    }

    /** Those that answer go before those that are gone. */
    private static void addFound(Map<String, String> words) {
        DEVICES.current().map(DeviceList::devices).stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(ListedDevice::isThere).reversed())
                .forEach(found -> words.putIfAbsent(found.target(), words(found)));
    }

    private static String words(ListedDevice found) {
        String standing = found.standing().word();
        return found.said()
                .rom()
                .map(rom -> NLS.bind(Messages.foundRunning, new Object[] {found.name(), standing, rom}))
                .orElseGet(() -> NLS.bind(Messages.found, found.name(), standing));
    }
}
