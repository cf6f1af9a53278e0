// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.terminal;

import java.util.function.LongSupplier;
import org.fotaide.api.words.Rate;

/** Progress as one line at the bottom of a screen, drawn again as the work goes on. */
final class ScreenProgress implements TerminalProgress {
    private static final long REDRAW_NANOS = 80_000_000;
    private static final int BAR = 24;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Terminal terminal;
    private final Cancellation cancellation;
    private final LongSupplier clock;
    private String step = "";
    private boolean bytes;
    private long total = UNKNOWN;
    private long done;
    private Rate rate;
    private long drawn;
    private boolean visible;

    ScreenProgress(Terminal terminal, Cancellation cancellation, LongSupplier clock) {
        this.terminal = terminal;
        this.cancellation = cancellation;
        this.clock = clock;
        this.rate = new Rate(clock.getAsLong());
    }

    @Override
    public synchronized void begin(String nextStep, long nextTotal) {
        start(nextStep, nextTotal);
        bytes = false;
        draw();
    }

    @Override
    public synchronized void beginBytes(String nextStep, long nextTotal) {
        start(nextStep, nextTotal);
        bytes = true;
        draw();
    }

    private void start(String nextStep, long nextTotal) {
        if (!step.isEmpty()) {
            settle();
        }
        step = nextStep;
        total = nextTotal;
        done = 0;
        rate = new Rate(clock.getAsLong());
    }

    @Override
    public synchronized void worked(long amount) {
        done += amount;
        if (clock.getAsLong() - drawn > REDRAW_NANOS || done == total) {
            draw();
        }
    }

    @Override
    public synchronized void log(String line) {
        clear();
        terminal.err().println(line);
        draw();
    }

    @Override
    public boolean cancelled() {
        return cancellation.requested();
    }

    @Override
    public synchronized void close() {
        if (!step.isEmpty()) {
            settle();
            step = "";
        }
    }

    private void settle() {
        draw();
        terminal.err().println();
        terminal.err().flush();
        visible = false;
    }

    private void clear() {
        if (visible) {
            terminal.err().print(CLEAR_LINE);
            visible = false;
        }
    }

    private void draw() {
        if (step.isEmpty()) {
            return;
        }
        drawn = clock.getAsLong();
        String line = step + bar();
        terminal.err().print(CLEAR_LINE + line.substring(0, Math.min(line.length(), terminal.columns() - 1)));
        terminal.err().flush();
        visible = true;
    }

    private String bar() {
        if (total <= 0) {
            return " …";
        }
        int filled = (int) (BAR * Math.min(done, total) / total);
        String amount = bytes ? rate.words(done, total, drawn) : done + " of " + total;
        return " [" + "█".repeat(filled) + "░".repeat(BAR - filled) + "] " + 100 * done / total + " %, " + amount;
    }
}
