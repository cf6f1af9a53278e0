// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.pull;

/** What one question of a device led to. */
public sealed interface PullResult {
    /** An image is written, and the device restarts into it. */
    record Updated() implements PullResult {}

    /**
     * Nothing was to be fetched.
     *
     * @param reason what the server said
     */
    record Nothing(String reason) implements PullResult {}

    /** It did not work, and the old firmware goes on. */
    record Failed(String reason) implements PullResult {}

    /** The power failed while it wrote. */
    record PowerLost() implements PullResult {}
}
