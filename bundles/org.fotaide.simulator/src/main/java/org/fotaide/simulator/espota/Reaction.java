// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.espota;

import java.net.InetSocketAddress;

/** What the device does about a datagram. */
sealed interface Reaction {
    /** It says nothing. */
    record Silence(String reason) implements Reaction {}

    /** It asks for the password. */
    record Challenge(Invitation invitation, InetSocketAddress to, String text) implements Reaction {}

    /** It refuses the answer to its challenge. */
    record Refusal(InetSocketAddress to) implements Reaction {
        static final String TEXT = "Authentication Failed";
    }

    /** It begins the update. */
    record Acceptance(Invitation invitation, InetSocketAddress to, boolean authenticated) implements Reaction {}
}
