// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.internal;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to talk to a device, held by one upload of this process at a time: two would put each other back to idle
 * (PROTOCOLS 1.4 b), and the second one would follow when the device has restarted.
 *
 * @param device the address that is held
 */
public record Lease(InetSocketAddress device) implements AutoCloseable {
    private static final Set<InetSocketAddress> HELD = ConcurrentHashMap.newKeySet();

    public static Optional<Lease> of(InetSocketAddress device) {
        return HELD.add(device) ? Optional.of(new Lease(device)) : Optional.empty();
    }

    @Override
    public void close() {
        HELD.remove(device);
    }
}
