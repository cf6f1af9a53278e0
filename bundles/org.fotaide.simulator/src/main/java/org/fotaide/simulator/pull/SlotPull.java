// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.pull;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.fotaide.simulator.boot.TwoSlotBoard;
import org.fotaide.simulator.client.PullException;
import org.fotaide.simulator.client.Server;
import org.fotaide.simulator.client.Surroundings;
import org.fotaide.simulator.update.UpdateException;

/**
 * Firmware made with the vendor's SDK: takes user1.bin or user2.bin, whichever does not run, from a folder (PROTOCOLS 7.1).
 *
 * @param folder an address that begins with http:// or https://
 * @param limit for all of it; by default two minutes
 */
public record SlotPull(URI folder, Duration limit) implements Source<TwoSlotBoard> {
    /** As the vendor's example has it. */
    public static final Duration LIMIT = Duration.ofMinutes(2);

    public SlotPull {
        Server.of(folder);
    }

    public static SlotPull from(URI folder) {
        return new SlotPull(folder, LIMIT);
    }

    @Override
    public Class<TwoSlotBoard> kind() {
        return TwoSlotBoard.class;
    }

    @Override
    public PullResult pull(TwoSlotBoard board, Surroundings device)
            throws IOException, PullException, UpdateException, InterruptedException {
        String path = new Place(folder).file(board.next().word() + ".bin");
        SdkRequest request = new SdkRequest(Server.of(folder), path, Optional.empty());
        new SdkUpgrade(request, limit, board, device).call();
        return new PullResult.Updated();
    }
}
