// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.proof;

import java.time.Duration;
import java.util.Optional;
import org.fotaide.deploy.device.Announcement;

/**
 * Looks at one device while it restarts. Opened before the upload, so that no announcement is missed; used by one thread.
 */
public interface BootWatch extends AutoCloseable {
    /**
     * Asks the device now; never answers from memory.
     *
     * @param limit how long to wait for the answer; at most that long, and no longer than needed
     * @return what the device says of itself ({@link Announcement#NOTHING} where it is there but says nothing); empty if it
     *     is silent
     */
    Optional<Announcement> ask(Duration limit);

    /**
     * How often the device announced itself without being asked since the watch was opened, which a program does when it
     * starts. 0 for a way of looking that cannot hear it.
     */
    long unaskedAnnouncements();

    @Override
    void close();
}
