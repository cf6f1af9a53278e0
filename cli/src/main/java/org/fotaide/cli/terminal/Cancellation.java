// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.terminal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl+C as a request to stop: the work is asked to end and gets the time to end well (a device left bootable, a build's
 * processes gone) before the process does.
 */
public final class Cancellation {
    /** How long work may take to end after Ctrl+C, in milliseconds, unless it says that it needs more. */
    static final long PATIENCE_MILLIS = 2_000;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch requested = new CountDownLatch(1);

    private volatile long patienceMillis = PATIENCE_MILLIS;

    /** A cancellation that Ctrl+C and a polite kill of this process ask for. */
    public static Cancellation bySignal() {
        Cancellation cancellation = new Cancellation();
        Runtime.getRuntime().addShutdownHook(new Thread(cancellation::requestAndWait, "fota-cancel"));
        return cancellation;
    }

    public boolean requested() {
        return requested.getCount() == 0;
    }

    /** Asks the work to stop. */
    public void request() {
        requested.countDown();
    }

    /** Waits until the work is asked to stop. */
    public void await() throws InterruptedException {
        requested.await();
    }

    /** Gives the work more time to end, such as for answers that others wait for. */
    public void patience(Duration longer) {
        patienceMillis = longer.toMillis();
    }

    /** The work has ended, by itself or because it was asked to. */
    public void workEnded() {
        ended.countDown();
    }

    private void requestAndWait() {
        request();
        try {
            boolean inTime = ended.await(patienceMillis, TimeUnit.MILLISECONDS);
            if (!inTime) {
                System.err.println("fota: the work did not end in time and is cut off.");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
