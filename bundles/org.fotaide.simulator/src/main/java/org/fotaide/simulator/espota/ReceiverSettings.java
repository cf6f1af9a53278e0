// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.espota;

import java.util.Optional;
import java.util.Set;
import org.fotaide.simulator.link.LinkSettings;

/**
 * How a receiver behaves.
 *
 * @param authentication the password, if it wants one
 */
public record ReceiverSettings(
        Dialect dialect,
        Optional<Authentication> authentication,
        LinkSettings link,
        Pauses pauses,
        Set<Oddity> oddities) {
    public ReceiverSettings {
        oddities = Set.copyOf(oddities);
    }

    public ReceiverSettings withDialect(Dialect other) {
        return new ReceiverSettings(other, authentication, link, pauses, oddities);
    }

    public ReceiverSettings withAuthentication(Authentication other) {
        return new ReceiverSettings(dialect, Optional.of(other), link, pauses, oddities);
    }

    public ReceiverSettings withLink(LinkSettings other) {
        return new ReceiverSettings(dialect, authentication, other, pauses, oddities);
    }

    public ReceiverSettings withPauses(Pauses other) {
        return new ReceiverSettings(dialect, authentication, link, other, oddities);
    }

    public ReceiverSettings withOddities(Set<Oddity> others) {
        return new ReceiverSettings(dialect, authentication, link, pauses, others);
    }

    public boolean has(Oddity oddity) {
        return oddities.contains(oddity);
    }
}
