// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.upload;

import java.time.Duration;
import java.util.Optional;
import org.fotaide.simulator.flash.NorFlash;
import org.fotaide.simulator.link.LinkSettings;

/**
 * Where an upload takes place.
 *
 * @param roundTrip of the link, whose window is the ESP8266's
 * @param sectorTime that the flash takes for 4 KB
 * @param rounds how often it is measured
 */
record Scene(Duration roundTrip, Duration sectorTime, int rounds) {
    static Scene of(int roundTripMillis, int sectorMillis, int rounds) {
        return new Scene(Duration.ofMillis(roundTripMillis), Duration.ofMillis(sectorMillis), rounds);
    }

    /** No upload is faster: a window for each round trip, or what the flash takes, whichever takes longer. */
    Optional<Duration> limit(long bytes) {
        long link = roundTrip.toNanos() * bytes / LinkSettings.ESP8266_WINDOW;
        long flash = sectorTime.toNanos() * bytes / NorFlash.SECTOR;
        return Optional.of(Duration.ofNanos(Math.max(link, flash))).filter(time -> !time.isZero());
    }

    String link() {
        return roundTrip.toMillis() + " ms";
    }

    String flash() {
        return sectorTime.toMillis() + " ms";
    }
}
