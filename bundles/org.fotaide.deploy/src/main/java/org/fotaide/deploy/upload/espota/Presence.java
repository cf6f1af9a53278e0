// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.fotaide.deploy.internal.Deadline;
import org.fotaide.deploy.internal.Watch;
import org.fotaide.deploy.upload.Payload;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;

/**
 * Whether somebody answers invitations. Asked with one to an empty image, which every device refuses without having begun
 * anything (error 5, PROTOCOLS 1.3); one that wants a password first is put back to idle.
 *
 * @param line to the device
 * @param limit how long an answer is waited for
 */
record Presence(Line line, Duration limit) {
    /** Nobody listens there, and nothing connects (the port of the discard service). */
    private static final int NO_PORT = 9;

    private static final String MD5_OF_NOTHING = "d41d8cd98f00b204e9800998ecf8427e";
    private static final int TIMES = 3;

    boolean felt(Watch watch) throws IOException, FotaException, CancelledException {
        byte[] question = new Invitation(Payload.Kind.FIRMWARE, NO_PORT, 0, MD5_OF_NOTHING).datagram();
        line.join(watch);
        for (int time = 0; time < TIMES; time++) {
            line.send(question);
            Deadline deadline = Deadline.in(limit.dividedBy(TIMES));
            while (!deadline.passed()) {
                Optional<Reply> reply = line.receive();
                if (reply.isPresent()) {
                    return known(reply.get());
                }
                watch.nap(deadline);
            }
        }
        return false;
    }

    private boolean known(Reply reply) {
        if (reply instanceof Reply.PasswordWanted || reply instanceof Reply.NonceUnknown) {
            line.neverMind();
        }
        return !(reply instanceof Reply.Unintelligible);
    }
}
