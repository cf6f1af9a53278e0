// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.server;

import java.util.concurrent.atomic.AtomicLong;
import org.fotaide.firmware.work.Progress;

/** Counts what the network took, for the thread that shows it. */
final class Sent {
    /** For requests whose size nobody wants to see. */
    static final Sent NOTHING = new Sent();

    private final AtomicLong bytes = new AtomicLong();

    void add(long more) {
        bytes.addAndGet(more);
    }

    void tell(Progress progress) {
        long more = bytes.getAndSet(0);
        if (more > 0) {
            progress.worked(more);
        }
    }
}
