// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.client;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.fotaide.firmware.work.Progress;

/** Long work, shown by the client under one token. */
public final class ClientProgress implements Progress, AutoCloseable {
    private static final long LEAST_NANOS_BETWEEN_REPORTS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Client client;
    private final Either<String, Integer> token;
    private final BooleanSupplier cancelled;
    private final AtomicBoolean ended = new AtomicBoolean();
    private String step = "";
    private long total = UNKNOWN;
    private long done;
    private boolean bytes;
    private long began;
    private long reported;

    private ClientProgress(Client client, Either<String, Integer> token, BooleanSupplier cancelled) {
        this.client = client;
        this.token = token;
        this.cancelled = cancelled;
    }

    /** Begins to be shown. */
    public static ClientProgress begin(
            Client client, Either<String, Integer> token, String title, BooleanSupplier cancelled) {
        ClientProgress progress = new ClientProgress(client, token, cancelled);
        WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
        begin.setTitle(title);
        begin.setCancellable(true);
        begin.setPercentage(0);
        progress.send(begin);
        return progress;
    }

    @Override
    public void begin(String what, long amount) {
        begin(what, amount, false);
    }

    @Override
    public void beginBytes(String what, long amount) {
        begin(what, amount, true);
    }

    private void begin(String what, long amount, boolean moved) {
        step = what;
        total = amount;
        done = 0;
        bytes = moved;
        began = System.nanoTime();
        report();
    }

    @Override
    public void worked(long amount) {
        done += amount;
        if (System.nanoTime() - reported >= LEAST_NANOS_BETWEEN_REPORTS || done == total) {
            report();
        }
    }

    @Override
    public void log(String line) {
        client.log(MessageType.Log, line);
    }

    @Override
    public boolean cancelled() {
        return cancelled.getAsBoolean();
    }

    private void report() {
        reported = System.nanoTime();
        WorkDoneProgressReport report = new WorkDoneProgressReport();
        report.setCancellable(true);
        report.setMessage(bytes && done > 0 ? step + ", " + rate() : step);
        if (total > 0) {
            report.setPercentage((int) Math.min(100, 100 * done / total));
        }
        send(report);
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
    public void close() {
        if (ended.compareAndSet(false, true)) {
            send(new WorkDoneProgressEnd());
        }
    }
}
