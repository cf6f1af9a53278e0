// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.client;

import org.fotaide.simulator.boot.Board;
import org.fotaide.simulator.receiver.Receiver;

/**
 * How a device gets its updates of its own accord.
 *
 * @param <B> the kind of device that does it so
 */
public interface Initiative<B extends Board> {
    /** The word of the command line: {@code pull}. */
    String word();

    Class<B> kind();

    /** Its network side, which {@link Receiver#start} sets going. */
    Receiver begin(B board, Surroundings device);
}
