// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.cloud;

import java.time.Duration;
import java.util.Optional;
import org.fotaide.simulator.boot.TwoSlotBoard;
import org.fotaide.simulator.client.Initiative;
import org.fotaide.simulator.client.Server;
import org.fotaide.simulator.client.Surroundings;
import org.fotaide.simulator.pull.SlotPull;

/**
 * A device with the vendor's IoT_Demo.
 *
 * <pre>{@code
 * settings.initiative(CloudSettings.at(new Server("127.0.0.1", 8000, Security.PLAIN), key).downloadPort(8080));
 * }</pre>
 *
 * @param server where the cloud is; the vendor's listens at 8000, and at 8443 with TLS
 * @param key the device's, 1 to 255 characters without blanks and quotes
 * @param token with which somebody activates it at first; empty if it was activated long ago
 * @param downloadPort where on the cloud's own address it fetches images; by default 80, and 443 with TLS
 * @param pauses how long it waits where the vendor's firmware waits
 */
public record CloudSettings(Server server, String key, Optional<String> token, int downloadPort, CloudPauses pauses)
        implements Initiative<TwoSlotBoard> {
    public CloudSettings {
        if (!key.matches("[!#-~&&[^\\\\]]{1,255}")) {
            throw new IllegalArgumentException(
                    "a device's key has 1 to 255 printable characters without blanks and quotes");
        }
    }

    /** One that is active. */
    public static CloudSettings at(Server server, String key) {
        return new CloudSettings(
                server, key, Optional.empty(), server.security().port(), CloudPauses.REAL);
    }

    /** One that has yet to be activated. */
    public CloudSettings token(String other) {
        return new CloudSettings(server, key, Optional.of(other), downloadPort, pauses);
    }

    public CloudSettings downloadPort(int port) {
        return new CloudSettings(server, key, token, port, pauses);
    }

    public CloudSettings pauses(CloudPauses other) {
        return new CloudSettings(server, key, token, downloadPort, other);
    }

    /** For all of a download. */
    Duration limit() {
        return SlotPull.LIMIT;
    }

    Server downloads() {
        return new Server(server.host(), downloadPort, server.security());
    }

    @Override
    public String word() {
        return "cloud";
    }

    @Override
    public Class<TwoSlotBoard> kind() {
        return TwoSlotBoard.class;
    }

    @Override
    public CloudClient begin(TwoSlotBoard board, Surroundings device) {
        return new CloudClient(this, board, device);
    }

    /** Never the key or the token. */
    @Override
    public String toString() {
        return "IoT_Demo at " + server.authority();
    }
}
