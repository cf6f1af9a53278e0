// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** What stands on a device's web server. */
@FunctionalInterface
public interface Site {
    /**
     * Answers a request.
     *
     * @return after which time the device restarts into what it was sent; empty if it does not
     */
    Optional<Duration> take(Request request) throws IOException, InterruptedException;
}
