// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.proof;

import java.time.Duration;

/**
 * How long a proof of boot is waited for.
 *
 * @param limit in all; default 60 s: the pauses at the end of an upload, a copy by eboot, the start and the Wi-Fi take up to
 *     half of it
 * @param answer how long one question may wait for its answer; default 500 ms
 * @param pause between an answer and the next question; default 250 ms
 * @param silence unanswered questions in a row after which the device counts as gone, so that one lost datagram does not
 *     look like a restart; default 2
 * @param settle how long a device that was seen to restart may go on telling of the old firmware before that counts; default
 *     8 s. An announcement may have been noticed before the restart
 */
public record ProofOptions(Duration limit, Duration answer, Duration pause, int silence, Duration settle) {
    public static final ProofOptions DEFAULT = new ProofOptions(
            Duration.ofSeconds(60), Duration.ofMillis(500), Duration.ofMillis(250), 2, Duration.ofSeconds(8));

    /** After an upload of which the device did not say how it ended; if it took the image, it restarts within seconds. */
    public static final ProofOptions IN_DOUBT = DEFAULT.withLimit(Duration.ofSeconds(20));

    public ProofOptions {
        if (silence < 1) {
            throw new IllegalArgumentException("at least 1 unanswered question, not " + silence);
        }
    }

    public ProofOptions withLimit(Duration other) {
        return new ProofOptions(other, answer, pause, silence, settle);
    }
}
