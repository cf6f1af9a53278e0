// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Writes lines on a thread of its own, so that no answer waits for a disk or a terminal. When lines come faster than they can
 * be written, some are left out, and one says how many.
 */
public final class ServerLog implements AutoCloseable {
    private static final int WAITING = 10_000;

    /** How long lines are gathered, so that those of many requests cost one write. */
    private static final long GATHERING_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private static final String END = "\u0000end";

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>(WAITING);
    private final AtomicLong lost = new AtomicLong();
    private final Consumer<List<String>> sink;
    private final Thread thread = new Thread(this::run, "fota-log");

    /**
     * @param sink takes lines, from one thread
     */
    public ServerLog(Consumer<List<String>> sink) {
        this.sink = sink;
        thread.setDaemon(true);
        thread.start();
    }

    /** Writes one line, some time soon. Characters that a terminal would obey are shown as their numbers. */
    public void line(String line) {
        if (!lines.offer(harmless(line))) {
            lost.incrementAndGet();
        }
    }

    private static String harmless(String line) {
        if (line.chars().noneMatch(one -> one < ' ' || (one >= 0x7F && one < 0xA0))) {
            return line;
        }
        StringBuilder shown = new StringBuilder();
        line.chars().forEach(one -> {
            if (one < ' ' || (one >= 0x7F && one < 0xA0)) {
                shown.append(String.format("\\u%04x", one));
            } else {
                shown.append((char) one);
            }
        });
        return shown.toString();
    }

    private void run() {
        List<String> batch = new ArrayList<>();
        boolean ended = false;
        try {
            while (!ended) {
                batch.add(lines.take());
                LockSupport.parkNanos(GATHERING_NANOS);
                lines.drainTo(batch);
                ended = batch.removeIf(END::equals);
                long missing = lost.getAndSet(0);
                if (missing > 0) {
                    batch.add("(" + missing + " lines were left out, since they came too fast)");
                }
                sink.accept(batch);
                batch.clear();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes what is waiting, and ends. */
    @Override
    public void close() {
        try {
            lines.put(END);
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
