// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.fotaide.firmware.work.Progress;

/** Work that the client shows under one token once it takes long, so that what is quick does not flicker. */
public final class ClientProgress implements Progress, AutoCloseable {
    /** What takes no longer than this is not shown. */
    static final Duration QUICK = Duration.ofMillis(200);

    private static final long LEAST_NANOS_BETWEEN_REPORTS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final Executor LATER =
            CompletableFuture.delayedExecutor(QUICK.toMillis(), TimeUnit.MILLISECONDS, Runnable::run);

    private final Client client;
    private final Either<String, Integer> token;
    private final String title;
    private final BooleanSupplier cancelled;
    private final Runnable afterwards;
    private volatile boolean stopped;
    private boolean shown;
    private boolean ended;
    private String step = "";
    private long total = UNKNOWN;
    private long done;
    private boolean bytes;
    private long began;
    private long reported;

    ClientProgress(
            Client client,
            Either<String, Integer> token,
            String title,
            BooleanSupplier cancelled,
            Runnable afterwards) {
        this.client = client;
        this.token = token;
        this.title = title;
        this.cancelled = cancelled;
        this.afterwards = afterwards;
    }

    /** Does something to be shown if the work is not done soon. */
    void showLater(Runnable showing) {
        LATER.execute(() -> {
            if (isGoingOn()) {
                showing.run();
            }
        });
    }

    private synchronized boolean isGoingOn() {
        return !ended;
    }

    synchronized void show() {
        if (ended || shown) {
            return;
        }
        shown = true;
        WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
        begin.setTitle(title);
        begin.setCancellable(true);
        begin.setPercentage(0);
        send(begin);
        report();
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void begin(String what, long amount) {
        begin(what, amount, false);
    }

    @Override
    public void beginBytes(String what, long amount) {
        begin(what, amount, true);
    }

    private synchronized void begin(String what, long amount, boolean moved) {
        step = what;
        total = amount;
        done = 0;
        bytes = moved;
        began = System.nanoTime();
        report();
    }

    @Override
    public synchronized void worked(long amount) {
        done += amount;
        if (System.nanoTime() - reported >= LEAST_NANOS_BETWEEN_REPORTS || done == total) {
            report();
        }
    }

    @Override
    public void log(String line) {
        if (client.settings().takesLogs()) {
            client.remote().log(new FotaClient.LogParams(token, line));
        } else {
            client.log(MessageType.Log, line);
        }
    }

    @Override
    public boolean cancelled() {
        return stopped || cancelled.getAsBoolean();
    }

    private void report() {
        reported = System.nanoTime();
        if (!shown || ended || step.isEmpty()) {
            return;
        }
        WorkDoneProgressReport report = new WorkDoneProgressReport();
        report.setCancellable(true);
        report.setMessage(message());
        if (total > 0) {
            report.setPercentage((int) Math.min(100, 100 * done / total));
        }
        send(report);
    }

    private String message() {
        if (bytes) {
            return done > 0 ? step + ", " + rate() : step;
        }
        return total > 0 ? "%s, %d of %d".formatted(step, done, total) : step;
    }

    private String rate() {
        double seconds = Math.max(1, reported - began) / 1e9;
        double perSecond = done / seconds;
        long left = Math.round((total - done) / perSecond);
        return "%d of %d bytes, %.1f KB/s, %d s left".formatted(done, total, perSecond / 1000, left);
    }

    private void send(WorkDoneProgressNotification what) {
        client.remote().notifyProgress(new ProgressParams(token, Either.forLeft(what)));
    }

    /** Stops being shown. */
    @Override
    public synchronized void close() {
        if (!ended) {
            ended = true;
            afterwards.run();
            if (shown) {
                send(new WorkDoneProgressEnd());
            }
        }
    }
}
