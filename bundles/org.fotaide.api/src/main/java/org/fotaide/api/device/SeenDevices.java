// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.device;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.api.state.StateFile;
import org.fotaide.api.state.StateFolder;
import org.fotaide.api.state.StateRow;
import org.fotaide.deploy.discovery.KnownDevice;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Problem;

/**
 * The devices that were seen by this user, from one run to the next, with when.
 *
 * <pre>{@code
 * SeenDevices seen = SeenDevices.in(StateFolder.ofUser(System.getenv()));
 * seen.remember(found.devices());
 * }</pre>
 */
public final class SeenDevices {
    /** How many are kept; beyond, those that were not seen for longest are forgotten. */
    public static final int MOST = 500;

    private static final Comparator<SeenDevice> NEWEST_FIRST =
            Comparator.comparing(SeenDevice::lastSeen).reversed();

    private final StateFile file;

    private SeenDevices(StateFile file) {
        this.file = file;
    }

    public static SeenDevices in(StateFolder folder) {
        return new SeenDevices(folder.file("seen-devices"));
    }

    /**
     * What is remembered.
     *
     * @param devices by name
     * @param damage what is wrong with the file, if something is
     */
    public record Memory(List<SeenDevice> devices, Optional<Problem> damage) {
        public Memory {
            devices = List.copyOf(devices);
        }

        /** Those that are not among others, which were heard just now. */
        public List<SeenDevice> without(Collection<KnownDevice> heard) {
            List<String> keys =
                    heard.stream().map(known -> SeenDevice.of(known).key()).toList();
            return devices.stream()
                    .filter(device -> !keys.contains(device.key()))
                    .toList();
        }
    }

    /** What is remembered now. */
    public Memory read() throws FotaException {
        StateFile.Contents contents = file.read();
        List<SeenDevice> devices = new ArrayList<>(readable(contents.rows()).values());
        devices.sort(Comparator.comparing(SeenDevice::name).thenComparing(NEWEST_FIRST));
        return new Memory(devices, contents.damage());
    }

    private static Map<String, SeenDevice> readable(List<StateRow> rows) {
        Map<String, SeenDevice> devices = new LinkedHashMap<>();
        rows.forEach(row -> SeenDevice.of(row).ifPresent(device -> devices.put(device.key(), device)));
        return devices;
    }

    /** Adds devices that were heard to what is remembered, and the newest news of those that are. */
    public void remember(Collection<KnownDevice> heard) throws FotaException {
        if (heard.isEmpty()) {
            return;
        }
        file.update(rows -> {
            Map<String, SeenDevice> devices = new HashMap<>(readable(rows));
            heard.stream()
                    .map(SeenDevice::of)
                    .forEach(device -> devices.merge(
                            device.key(),
                            device,
                            (old, fresh) -> old.lastSeen().isAfter(fresh.lastSeen()) ? old : fresh));
            return devices.values().stream()
                    .sorted(NEWEST_FIRST)
                    .limit(MOST)
                    .map(SeenDevice::row)
                    .toList();
        });
    }

    /** Takes a device out of what is remembered, until it is heard again. */
    public void forget(String name, String host) throws FotaException {
        String key = SeenDevice.key(name, host);
        file.update(rows -> readable(rows).values().stream()
                .filter(device -> !device.key().equals(key))
                .map(SeenDevice::row)
                .toList());
    }
}
