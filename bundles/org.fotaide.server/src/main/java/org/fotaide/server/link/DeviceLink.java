// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.link;

import java.util.concurrent.CompletableFuture;

/** The connection that a device keeps to the server. May be used from any thread. */
public interface DeviceLink {
    /** The identity of the device. */
    String device();

    /**
     * Sends an order. The future ends within a bound of the connection's own: with success when the device took the order, or
     * when it was sent if the device answers none such; otherwise with a {@link org.fotaide.firmware.work.FotaException}.
     */
    CompletableFuture<Void> send(DeviceOrder order);

    /** Ends the connection. */
    void close();
}
