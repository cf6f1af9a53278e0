// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.espota;

import java.util.Optional;
import java.util.Set;
import org.fotaide.simulator.link.LinkSettings;
import org.fotaide.simulator.receiver.Login;

/**
 * How a receiver behaves.
 *
 * @param authentication the password, if invitations want one
 * @param login user and password, if the form wants them
 */
public record ReceiverSettings(
        Dialect dialect,
        Optional<Authentication> authentication,
        Optional<Login> login,
        LinkSettings link,
        Pauses pauses,
        Set<Oddity> oddities) {
    public ReceiverSettings {
        oddities = Set.copyOf(oddities);
    }

    public ReceiverSettings withDialect(Dialect other) {
        return new ReceiverSettings(other, authentication, login, link, pauses, oddities);
    }

    public ReceiverSettings withAuthentication(Authentication other) {
        return new ReceiverSettings(dialect, Optional.of(other), login, link, pauses, oddities);
    }

    public ReceiverSettings withLogin(Login other) {
        return new ReceiverSettings(dialect, authentication, Optional.of(other), link, pauses, oddities);
    }

    public ReceiverSettings withLink(LinkSettings other) {
        return new ReceiverSettings(dialect, authentication, login, other, pauses, oddities);
    }

    public ReceiverSettings withPauses(Pauses other) {
        return new ReceiverSettings(dialect, authentication, login, link, other, oddities);
    }

    public ReceiverSettings withOddities(Set<Oddity> others) {
        return new ReceiverSettings(dialect, authentication, login, link, pauses, others);
    }

    public boolean has(Oddity oddity) {
        return oddities.contains(oddity);
    }
}
