// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.internal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fotaide.firmware.work.Progress;

/** Cuts off work that a cancel does not end by itself, such as a write to a peer that no longer reads. */
public final class CancelWatch implements AutoCloseable {
    private static final long NAP_MILLIS = 100;

    private final CountDownLatch over = new CountDownLatch(1);

    private CancelWatch() {}

    /**
     * Watches until it is closed.
     *
     * @param grace how long the work may take to end well after it was cancelled
     * @param cut ends it, from another thread
     */
    public static CancelWatch over(Progress progress, Duration grace, Runnable cut) {
        CancelWatch watch = new CancelWatch();
        Thread thread = new Thread(() -> watch.run(progress, grace, cut), "fota-cancel-watch");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    private void run(Progress progress, Duration grace, Runnable cut) {
        try {
            while (!over.await(NAP_MILLIS, TimeUnit.MILLISECONDS)) {
                if (progress.cancelled()) {
                    if (!over.await(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                        cut.run();
                    }
                    return;
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
    }
}
