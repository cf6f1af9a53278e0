// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.track;

import java.util.Optional;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.server.store.Device;
import org.fotaide.server.store.Event;
import org.fotaide.server.store.EventKind;

/**
 * A device on its way from one product to another.
 *
 * @param before as it was known
 * @param now the product that it is of from now on
 */
public record ProductChange(Device before, ProductType now) {
    /** What stands in the history of it; empty if it stays where it is. */
    public Optional<Event> event(String who) {
        return before.product().equals(now)
                ? Optional.empty()
                : Optional.of(Event.now(
                        EventKind.DEVICE,
                        who,
                        before.id(),
                        "",
                        "is of product " + now + " now, and was of " + before.product()));
    }
}
