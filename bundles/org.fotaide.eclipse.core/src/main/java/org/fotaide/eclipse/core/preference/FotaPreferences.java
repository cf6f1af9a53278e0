// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.preference;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.Platform;
import org.fotaide.api.device.NamedInterfaces;
import org.fotaide.deploy.discovery.DiscoveryOptions;
import org.fotaide.deploy.upload.PortRange;
import org.fotaide.deploy.upload.TimeLimits;
import org.fotaide.deploy.upload.UploadOptions;

/**
 * What the user chose for all projects.
 *
 * @param interfaces the network interfaces that are used; none for every usable one
 * @param ports of this computer, for devices to connect to
 * @param proof how long a device may take until it is seen again after an upload
 * @param stall how long a device may take to connect, and to take the next part of an image
 */
public record FotaPreferences(Set<String> interfaces, PortRange ports, Duration proof, Duration stall) {
    /** The node of these preferences. */
    public static final String NODE = "org.fotaide.eclipse.core";

    /** Names with blanks or commas between them. */
    public static final String INTERFACES = "interfaces";

    public static final String FIRST_PORT = "first-port";
    public static final String LAST_PORT = "last-port";

    /** In seconds. */
    public static final String PROOF = "proof-seconds";

    /** In seconds. */
    public static final String STALL = "stall-seconds";

    public FotaPreferences {
        interfaces = Set.copyOf(interfaces);
    }

    /** As they are now. */
    public static FotaPreferences current() {
        String names = Platform.getPreferencesService().getString(NODE, INTERFACES, "", null);
        int first = number(FIRST_PORT, PortRange.DEFAULT.first());
        int last = number(LAST_PORT, PortRange.DEFAULT.last());
        return new FotaPreferences(
                Arrays.stream(names.split("[\\s,]+"))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet()),
                new PortRange(first, Math.max(first, last)),
                Duration.ofSeconds(number(PROOF, (int) DefaultPreferences.PROOF_SECONDS)),
                Duration.ofSeconds(number(STALL, (int) DefaultPreferences.STALL_SECONDS)));
    }

    private static int number(String key, int otherwise) {
        return Platform.getPreferencesService().getInt(NODE, key, otherwise, null);
    }

    public DiscoveryOptions discovery() {
        return DiscoveryOptions.DEFAULT.on(new NamedInterfaces(interfaces).choice());
    }

    public UploadOptions upload() {
        return UploadOptions.DEFAULT
                .with(UploadOptions.DEFAULT.host().at(ports))
                .with(TimeLimits.DEFAULT.withConnectBack(stall).withStall(stall));
    }
}
