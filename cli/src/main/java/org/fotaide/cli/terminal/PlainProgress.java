// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.terminal;

import java.util.function.LongSupplier;
import org.fotaide.api.words.Rate;

/** Progress where there is no screen, as in CI: a line a step, and one for each quarter of a transfer. */
final class PlainProgress implements TerminalProgress {
    private static final int QUARTERS = 4;

    private final Terminal terminal;
    private final Cancellation cancellation;
    private final LongSupplier clock;
    private boolean bytes;
    private long total = UNKNOWN;
    private long done;
    private Rate rate;

    PlainProgress(Terminal terminal, Cancellation cancellation, LongSupplier clock) {
        this.terminal = terminal;
        this.cancellation = cancellation;
        this.clock = clock;
        this.rate = new Rate(clock.getAsLong());
    }

    @Override
    public synchronized void begin(String step, long nextTotal) {
        start(step, nextTotal);
        bytes = false;
    }

    @Override
    public synchronized void beginBytes(String step, long nextTotal) {
        start(step, nextTotal);
        bytes = true;
    }

    private void start(String step, long nextTotal) {
        terminal.tell(step);
        total = nextTotal;
        done = 0;
        rate = new Rate(clock.getAsLong());
    }

    @Override
    public synchronized void worked(long amount) {
        long quarter = quarter();
        done += amount;
        if (bytes && quarter() > quarter) {
            terminal.tell("  " + rate.words(done, total, clock.getAsLong()));
        }
    }

    private long quarter() {
        return total > 0 ? QUARTERS * Math.min(done, total) / total : 0;
    }

    @Override
    public synchronized void log(String line) {
        terminal.tell(line);
    }

    @Override
    public boolean cancelled() {
        return cancellation.requested();
    }

    @Override
    public void close() {
        terminal.err().flush();
    }
}
