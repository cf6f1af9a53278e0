// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.net.InetAddress;
import java.util.List;

/**
 * How one network interface of this machine takes part.
 *
 * @param name as the system calls it, such as {@code wlan0}
 * @param displayName as people know it, where the system has such a name
 * @param use whether it is used
 * @param reason why it is not used, or what does not work on it; a sentence, empty if there is nothing to say
 */
public record InterfaceState(String name, String displayName, List<InetAddress> addresses, Use use, String reason) {
    /** Whether an interface is used. */
    public enum Use {
        /** Devices are asked and heard. */
        USED,
        /** Devices are asked and their answers heard, but not what they say unasked. */
        ASKING_ONLY,
        /** Not chosen, or of no use for multicast DNS. */
        NOT_USED,
        /** It should be of use, but the system refuses; it is tried again as long as the discovery runs. */
        BROKEN
    }

    public InterfaceState {
        addresses = List.copyOf(addresses);
    }
}
