// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.cloud;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a device understands of a message: the first of these whose words stand in it, to the blank (PROTOCOLS 7). */
sealed interface Heard {
    /** It is active now. */
    record Activated() implements Heard {}

    /**
     * It is to fetch a ROM.
     *
     * @param version what stands where the name should, 15 characters of it
     * @param nonce the number to answer with
     */
    record Upgrade(String version, String nonce) implements Heard {}

    /** It is to restart into what it fetched. */
    record Reboot() implements Heard {}

    /** Its sign of life was heard. */
    record Pong() implements Heard {}

    /** The cloud knows it. */
    record Known() implements Heard {}

    /** Nothing that it knows. */
    record Noise() implements Heard {}

    /**
     * Reads a message.
     *
     * @param nonce of the activation that it waits for
     */
    static Heard in(String message, int nonce) {
        return new Reading(message).heard(nonce);
    }

    /** The search of the vendor's firmware. */
    record Reading(String message) {
        private static final String VERSION = "\"version\":";
        private static final int NAME = 15;
        private static final Pattern NONCE = Pattern.compile("\"nonce\": (\\d+)");

        private Heard heard(int nonce) {
            if (message.contains("\"activate_status\": 1")
                    && number().filter(("" + nonce)::equals).isPresent()) {
                return new Activated();
            }
            if (message.contains("\"action\": \"sys_upgrade\"")) {
                return upgrade();
            }
            if (message.contains("\"action\": \"sys_reboot\"")) {
                return new Reboot();
            }
            if (message.contains("ping success")) {
                return new Pong();
            }
            return message.contains("device") && !message.contains("timers") ? new Known() : new Noise();
        }

        /** One blank and a quote are taken to stand behind the colon, whatever does. */
        private Heard upgrade() {
            int at = message.indexOf(VERSION);
            if (at < 0) {
                return new Noise();
            }
            int from = Math.min(message.length(), at + VERSION.length() + 2);
            String version = message.substring(from, Math.min(message.length(), from + NAME));
            return new Upgrade(version, number().orElse("0"));
        }

        private Optional<String> number() {
            Matcher nonce = NONCE.matcher(message);
            return nonce.find() ? Optional.of(nonce.group(1)) : Optional.empty();
        }
    }
}
