// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.fotaide.deploy.discovery.InterfaceState.Use;
import org.fotaide.deploy.problem.DeployProblem;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;

/**
 * Waits for a device to be found by its name.
 *
 * @param name as the list of devices shows it, or its host; upper and lower case do not matter
 * @param limit how long to wait at most
 */
public record FindDevice(String name, Duration limit) {
    private static final int MOST_NAMES = 10;

    /** The device; one that is listed but does not answer now is asked again first. */
    public KnownDevice call(Discovery discovery, Progress progress) throws FotaException, CancelledException {
        return new AwaitDevice(this::isMeant, limit).call(discovery, progress).orElseThrow(() -> notFound(discovery));
    }

    private boolean isMeant(KnownDevice device) {
        String host = device.device().address().host();
        return device.name().equalsIgnoreCase(name) || host.equalsIgnoreCase(name);
    }

    private FotaException notFound(Discovery discovery) {
        List<String> others = discovery.devices().stream()
                .map(device -> device.presence() == Presence.PRESENT ? device.name() : device.name() + " (silent)")
                .toList();
        String heard = others.isEmpty()
                ? "No device at all was heard."
                : "Heard were: " + others.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
                        + (others.size() > MOST_NAMES ? ", … (" + others.size() + " in all)." : ".");
        String used = discovery.interfaces().stream()
                .filter(one -> one.use() == Use.USED || one.use() == Use.ASKING_ONLY)
                .map(InterfaceState::name)
                .collect(Collectors.joining(", "));
        return new FotaException(DeployProblem.DEVICE_NOT_FOUND.with(
                new ForeignText(name).readable(), limit.toMillis() / 1000.0, heard, used.isEmpty() ? "none" : used));
    }
}
