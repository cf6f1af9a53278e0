// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import java.time.Instant;

/**
 * A line of history.
 *
 * @param id counts up
 * @param time when it happened
 * @param kind one word for scripts
 * @param who a key's identity, an address, or {@code server}
 * @param device that it is about; empty for none
 * @param rom that it is about; empty for none
 * @param text for people; may be empty
 */
public record Event(long id, Instant time, EventKind kind, String who, String device, String rom, String text) {
    /** One that is about to be written down. */
    public static Event now(EventKind kind, String who, String device, String rom, String text) {
        return new Event(0, Instant.now(), kind, who, device, rom, text);
    }
}
