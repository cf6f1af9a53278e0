// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.limit.ServerLimits;

/**
 * The one who writes: takes what is waiting and commits it together, since the disk takes as long for one change as for a
 * hundred. A change that fails takes back its own part alone. Nobody is told of success before it is on the disk.
 */
final class Writer implements AutoCloseable {
    /** How many changes one commit holds at most. */
    private static final int TOGETHER = 256;

    private final Sql sql;
    private final ServerLimits limits;
    private final Runnable committed;
    private final BlockingQueue<Change<?>> waiting = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "fota-store");
    private volatile boolean closing;

    /**
     * @param committed is called behind each commit, before those who wait are told
     */
    Writer(Sql sql, ServerLimits limits, Runnable committed) {
        this.sql = sql;
        this.limits = limits;
        this.committed = committed;
        thread.setDaemon(true);
        thread.start();
    }

    private record Change<T>(Store.Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        /** Does it, and returns how to tell whoever waits. */
        Runnable apply(Sql sql, Tables tables) throws SQLException {
            sql.update("SAVEPOINT change");
            try {
                T result = work.on(tables);
                sql.update("RELEASE change");
                return () -> done.accept(result);
            } catch (SQLException | FotaException | RuntimeException cause) {
                try {
                    sql.update("ROLLBACK TO change");
                    sql.update("RELEASE change");
                } catch (SQLException ended) {
                    // on a full disk the whole transaction is gone, and why is what counts
                    ended.addSuppressed(cause);
                    throw cause instanceof SQLException first ? first : ended;
                }
                return () -> failed.accept(cause);
            }
        }
    }

    <T> CompletableFuture<T> submit(Store.Work<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        submit(work, done::complete, done::completeExceptionally);
        return done;
    }

    <T> void submit(Store.Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        boolean accepted;
        synchronized (waiting) {
            accepted = !closing;
            if (accepted) {
                waiting.add(new Change<>(work, done, failed));
            }
        }
        if (!accepted) {
            failed.accept(new RejectedExecutionException("the store is closed"));
        }
    }

    private void run() {
        List<Change<?>> batch = new ArrayList<>();
        try {
            while (!closing || !waiting.isEmpty()) {
                batch.add(waiting.take());
                waiting.drainTo(batch, TOGETHER - 1);
                commit(batch);
                batch.clear();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void commit(List<Change<?>> batch) {
        List<Runnable> tellings = new ArrayList<>();
        try {
            sql.update("BEGIN IMMEDIATE");
            Tables tables = new Tables(sql, limits);
            for (Change<?> change : batch) {
                tellings.add(change.apply(sql, tables));
            }
            sql.update("COMMIT");
        } catch (SQLException failed) {
            sql.rollBack(failed);
            batch.forEach(change -> change.failed().accept(failed));
            return;
        }
        committed.run();
        tellings.forEach(Runnable::run);
    }

    @Override
    public void close() {
        synchronized (waiting) {
            closing = true;
            waiting.add(new Change<>(tables -> true, done -> {}, failed -> {}));
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException hurried) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
