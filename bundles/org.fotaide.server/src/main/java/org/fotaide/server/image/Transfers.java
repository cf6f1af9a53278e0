// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.image;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Images that are on their way to devices now. */
public final class Transfers {
    private static final int WHOLE = 100;

    private final Map<String, Transfer> running = new ConcurrentHashMap<>();

    /** One image on its way, equal to no other. */
    public static final class Transfer {
        private final Optional<String> device;
        private final ByteBuffer body;
        private final int size;

        private Transfer(Optional<String> device, ByteBuffer body) {
            this.device = device;
            this.body = body;
            this.size = body.remaining();
        }

        /** How much the network took, 0..100; a few KB of that may still be waiting in the system. */
        public int percent() {
            return (int) ((long) (size - body.remaining()) * WHOLE / Math.max(1, size));
        }
    }

    /**
     * Somebody begins to fetch an image; one that the same device fetched before is on its way no more.
     *
     * @param device to which it goes; empty if nobody knows
     * @param body what is left of it; its position moves as bytes are handed to the network
     */
    public Transfer begin(Optional<String> device, ByteBuffer body) {
        Transfer transfer = new Transfer(device, body);
        device.ifPresent(one -> running.put(one, transfer));
        return transfer;
    }

    /** All of it went out, or it broke off. */
    public void end(Transfer transfer) {
        transfer.device.ifPresent(one -> running.remove(one, transfer));
    }

    /** How far the image of a device is, 0..100; empty if none is on its way to it. */
    public Optional<Integer> percent(String device) {
        return Optional.ofNullable(running.get(device)).map(Transfer::percent);
    }

    public boolean isAny() {
        return !running.isEmpty();
    }
}
