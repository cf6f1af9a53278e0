// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.net.InetAddress;
import java.util.List;

/** Something that changed among the devices or in how they are heard. */
public sealed interface DiscoveryEvent {
    /** A device is there that was not known. */
    record Found(KnownDevice device) implements DiscoveryEvent {}

    /** A known device says something else of itself, or is to be reached in another way. */
    record Changed(KnownDevice before, KnownDevice device) implements DiscoveryEvent {}

    /** A known device is there again after {@link Silent} or {@link Gone}. */
    record Returned(KnownDevice device) implements DiscoveryEvent {}

    /** A known device gave a sign of life. */
    record Seen(KnownDevice device) implements DiscoveryEvent {}

    /** A known device no longer answers, not even when it is asked directly. */
    record Silent(KnownDevice device) implements DiscoveryEvent {}

    /** A known device said goodbye. */
    record Gone(KnownDevice device) implements DiscoveryEvent {}

    /**
     * Somebody else uses the name of a known device and says something else than it does. He is not listed: two devices with
     * one name cannot be told apart.
     *
     * @param device the one that was there first
     * @param other who else uses the name
     */
    record Conflict(KnownDevice device, InetAddress other) implements DiscoveryEvent {}

    /** An interface came, went, or became usable or unusable. */
    record InterfacesChanged(List<InterfaceState> interfaces) implements DiscoveryEvent {
        public InterfacesChanged {
            interfaces = List.copyOf(interfaces);
        }
    }
}
