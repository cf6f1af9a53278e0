// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import java.time.Instant;
import java.util.Optional;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomName;

/**
 * A device that the server knows.
 *
 * @param id its MAC address in lower case with colons, or a name that somebody chose
 * @param product of which it is one
 * @param group that it belongs to; empty text for none
 * @param name for people; may be empty
 * @param pin the ROM that it is to run, whatever is current
 * @param rom what it last said that it runs, as it said it; empty text if it never did
 * @param state how far it is with its update
 * @param detail more of the state: which ROM it is on its way to, or why the last update failed
 * @param address from which it last came
 * @param firstSeen when it was added
 * @param lastSeen when it last reported
 * @param waiting an order that it has not heard of yet
 */
public record Device(
        String id,
        ProductType product,
        String group,
        String name,
        Optional<RomName> pin,
        String rom,
        DeviceState state,
        String detail,
        String address,
        Instant firstSeen,
        Instant lastSeen,
        Optional<KeptOrder> waiting) {
    /** The newest that it may run: where that is not proved, what it restarted into. */
    public String mayRun() {
        return state == DeviceState.UNPROVEN ? detail : rom;
    }
}
