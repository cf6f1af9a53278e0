// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.espota;

import java.time.Duration;

/**
 * How long a device waits at the points where the library waits (PROTOCOLS 1.3, 1.5, 2, 8).
 *
 * @param beforeConnect between its OK and the connection to the host
 * @param beforeResult between the last byte and the OK; ESP8266 only
 * @param afterResult between that OK and the end of the connection; ESP8266 only
 * @param beforeRestart between the end of the connection and the restart
 * @param restart from the restart until it is on the network again
 * @param beforeSwitch between esp-link's answer to the order to restart and the restart
 * @param probe between two probes for its name; it is announced after three of them
 */
public record Pauses(
        Duration beforeConnect,
        Duration beforeResult,
        Duration afterResult,
        Duration beforeRestart,
        Duration restart,
        Duration beforeSwitch,
        Duration probe) {
    /** As real devices do it; a real restart with Wi-Fi takes 1 to 5 s, of which this is the short end. */
    public static final Pauses REAL = new Pauses(
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofMillis(250));

    public Pauses {
        for (Duration pause :
                new Duration[] {beforeConnect, beforeResult, afterResult, beforeRestart, restart, beforeSwitch, probe
                }) {
            if (pause.isNegative()) {
                throw new IllegalArgumentException("a pause cannot take " + pause);
            }
        }
    }

    /**
     * All pauses a number of times as long.
     *
     * @param factor 0 for none, 0.1 for a hurried test, 2 for a patient one
     */
    public Pauses times(double factor) {
        return new Pauses(
                scale(beforeConnect, factor),
                scale(beforeResult, factor),
                scale(afterResult, factor),
                scale(beforeRestart, factor),
                scale(restart, factor),
                scale(beforeSwitch, factor),
                scale(probe, factor));
    }

    private static Duration scale(Duration pause, double factor) {
        return Duration.ofNanos(Math.round(pause.toNanos() * factor));
    }
}
