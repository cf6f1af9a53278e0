// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.fotaide.firmware.work.CancelledException;

/**
 * Works on many things on all processors, some steps ahead of the one thread that takes what comes of them, in their order.
 *
 * <pre>{@code
 * new Ahead<>(this::read).each(files, (file, text) -> show(text));
 * }</pre>
 *
 * @param <T> what is worked on
 * @param <R> what comes of it
 */
final class Ahead<T, R> {
    /** To look at so many files takes no longer than to start threads. */
    private static final int FEW = 8;

    /** How many things, for each processor, may be worked on and not taken: what comes of them is held in memory. */
    private static final int STEPS = 8;

    private final Work<T, R> work;
    private final int processors = Runtime.getRuntime().availableProcessors();

    Ahead(Work<T, R> work) {
        this.work = work;
    }

    /** Called by several threads at once. */
    interface Work<T, R> {
        R on(T thing) throws CancelledException;
    }

    /** Called by the thread that asked, in the order of the things. */
    interface Taker<T, R> {
        void take(T thing, R result) throws CancelledException;
    }

    private record Step<T, R>(T thing, FutureTask<R> task) {
        R result() throws CancelledException {
            try {
                return task.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancelledException();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof CancelledException cancelled) {
                    throw cancelled;
                }
                throw e.getCause() instanceof RuntimeException fault
                        ? fault
                        : new IllegalStateException("the work on " + thing + " failed", e.getCause());
            }
        }
    }

    /** Works on all of them, unless one fails; nothing is worked on any more when this ends. */
    void each(Collection<T> things, Taker<T, R> taker) throws CancelledException {
        if (things.size() <= FEW || processors == 1) {
            for (T thing : things) {
                taker.take(thing, work.on(thing));
            }
            return;
        }
        ExecutorService helpers = Executors.newFixedThreadPool(processors, task -> {
            Thread made = new Thread(task, "fota files");
            made.setDaemon(true);
            return made;
        });
        try {
            each(things.iterator(), taker, helpers);
        } finally {
            end(helpers);
        }
    }

    private void each(Iterator<T> things, Taker<T, R> taker, ExecutorService helpers) throws CancelledException {
        Deque<Step<T, R>> ahead = new ArrayDeque<>();
        while (things.hasNext() || !ahead.isEmpty()) {
            while (things.hasNext() && ahead.size() < STEPS * processors) {
                T thing = things.next();
                Step<T, R> step = new Step<>(thing, new FutureTask<>(() -> work.on(thing)));
                ahead.add(step);
                helpers.execute(step.task());
            }
            Step<T, R> next = ahead.remove();
            taker.take(next.thing(), next.result());
        }
    }

    private static void end(ExecutorService helpers) {
        helpers.shutdownNow();
        try {
            while (!helpers.awaitTermination(1, TimeUnit.MINUTES)) {
                helpers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
