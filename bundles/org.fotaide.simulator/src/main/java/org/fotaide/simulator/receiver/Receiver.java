// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.receiver;

import java.io.IOException;
import java.net.InetSocketAddress;

/**
 * The network side of a device. Its socket stays open through restarts, so that nobody else gets its port; while no firmware
 * runs nobody is answered.
 */
public interface Receiver extends AutoCloseable {
    /** Why the device starts anew. */
    enum Ending {
        UPDATED,
        POWER_LOST
    }

    /** Where it listens, with the port that it really has. */
    InetSocketAddress address();

    /** The firmware runs and answers. On the engine's thread. */
    void start();

    /** No firmware runs. On the engine's thread. */
    void stop();

    @Override
    void close() throws IOException;
}
