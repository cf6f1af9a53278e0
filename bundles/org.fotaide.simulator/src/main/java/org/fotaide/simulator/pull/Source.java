// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.pull;

import java.io.IOException;
import org.fotaide.simulator.boot.Board;
import org.fotaide.simulator.client.PullException;
import org.fotaide.simulator.client.Surroundings;
import org.fotaide.simulator.update.UpdateException;

/**
 * Where a device looks for an update, and how.
 *
 * @param <B> the kind of device that can
 */
public interface Source<B extends Board> {
    Class<B> kind();

    /** Asks once, and writes what it gets. */
    PullResult pull(B board, Surroundings device)
            throws IOException, PullException, UpdateException, InterruptedException;
}
