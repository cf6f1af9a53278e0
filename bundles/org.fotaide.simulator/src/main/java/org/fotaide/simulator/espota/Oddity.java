// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.espota;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A fault or habit of real devices and networks, for training and tests. A device may have several. */
public enum Oddity {
    SILENT("takes every datagram and answers none, as a device does whose program never calls handle()"),
    SWALLOWS_FIRST_INVITATION("drops the first invitation after each start"),
    ANSWERS_GARBAGE("answers an invitation with bytes that mean nothing"),
    NEVER_CONNECTS("answers OK and never connects back, as behind a firewall"),
    CLOSES_ON_CONNECT("closes the connection as soon as it stands"),
    CLOSES_HALFWAY("closes the connection after half of the image"),
    CLOSES_WITHOUT_RESULT("takes the whole image and closes without OK or ERROR"),
    NEVER_GIVES_RESULT("takes the whole image and then says nothing, with the connection open"),
    STALLS_WHEN_STREAMED("stops for ever when more than 1460 bytes arrive before it has acknowledged those before"),
    COALESCES_ACKS("acknowledges everything with one number at the end"),
    TALKS_BETWEEN_ACKS("mixes words with an E and an O into its acknowledgements"),
    KEEPS_OLD_FIRMWARE("reports success, fails to start the new image and runs the old one again"),
    NEVER_COMES_BACK("reports success, restarts and is never heard of again");

    private final String effect;

    Oddity(String effect) {
        this.effect = effect;
    }

    /** What such a device does, to follow the words "the device". */
    public String effect() {
        return effect;
    }

    /** The word of the command line: {@code stalls-when-streamed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Oddity> of(String word) {
        return Arrays.stream(values())
                .filter(oddity -> oddity.word().equals(word))
                .findFirst();
    }
}
