// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.internal;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of a fleet: one for what comes to its sockets, one for what happens later, and a bounded number for uploads. Once it
 * is closed, what it is given is dropped.
 */
public final class Engine implements AutoCloseable {
    private static final long IDLE_SECONDS = 10;

    private final ChannelLoop channels = new ChannelLoop("simulator-channels");
    private final ScheduledThreadPoolExecutor timer;
    private final ThreadPoolExecutor uploads;

    /**
     * @param mostUploads that run at the same time; a device that is invited beyond that connects when one has ended
     */
    public Engine(int mostUploads) {
        timer = new ScheduledThreadPoolExecutor(1, daemons("simulator-timer"), new ThreadPoolExecutor.DiscardPolicy());
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        uploads = new ThreadPoolExecutor(
                mostUploads,
                mostUploads,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                daemons("simulator-upload"),
                new ThreadPoolExecutor.DiscardPolicy());
        uploads.allowCoreThreadTimeOut(true);
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    public ChannelLoop channels() {
        return channels;
    }

    /** Runs something on the sockets' thread after a while; at once if there is no while. */
    public void later(Duration delay, Runnable task) {
        if (delay.isZero()) {
            channels.execute(task);
        } else {
            ScheduledFuture<?> unused =
                    timer.schedule(() -> channels.execute(task), delay.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    public ExecutorService uploads() {
        return uploads;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        uploads.shutdownNow();
        channels.close();
    }
}
