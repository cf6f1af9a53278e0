// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.work;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.fotaide.api.words.Rate;
import org.fotaide.firmware.work.Progress;

/** Work of ours in the Progress view: its steps, and for bytes how many, how fast, and how long it will still take. */
public final class MonitorProgress implements Progress {
    private static final long BETWEEN_WORDS = TimeUnit.MILLISECONDS.toNanos(200);

    /** Nobody knows how many steps there will be: each takes its part of what is left, and bytes on their way most of it. */
    private static final int SHARES = 20;

    private static final int SHARE_OF_BYTES = 15;

    private final SubMonitor monitor;
    private final Consumer<String> lines;
    private String step = "";
    private SubMonitor part;
    private Rate rate = new Rate(0);
    private boolean bytes;
    private long total;
    private long done;
    private long told;

    /**
     * Shows in a monitor.
     *
     * @param lines takes each line of detail
     */
    public MonitorProgress(IProgressMonitor monitor, Consumer<String> lines) {
        this.monitor = SubMonitor.convert(monitor);
        this.part = this.monitor;
        this.lines = lines;
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
        rate = new Rate(System.nanoTime());
        part = monitor.setWorkRemaining(SHARES).newChild(moved ? SHARE_OF_BYTES : 1);
        part.setWorkRemaining((int) Math.min(Integer.MAX_VALUE, Math.max(0, amount)));
        monitor.subTask(what);
    }

    @Override
    public void worked(long amount) {
        done += amount;
        part.worked((int) amount);
        long now = System.nanoTime();
        if (bytes && (now - told > BETWEEN_WORDS || done == total)) {
            told = now;
            monitor.subTask(NLS.bind(Messages.progress, step, rate.words(done, total, now)));
        }
    }

    @Override
    public void log(String line) {
        lines.accept(line);
    }

    @Override
    public boolean cancelled() {
        return monitor.isCanceled();
    }
}
