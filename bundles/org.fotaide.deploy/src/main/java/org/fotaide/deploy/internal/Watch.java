// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;

/** Waits for channels in short naps, so that a cancel is noticed soon. */
public final class Watch implements Closeable {
    private static final long NAP_MILLIS = 100;

    private final Selector selector;
    private final Progress progress;

    public Watch(Progress progress) throws IOException {
        this.selector = Selector.open();
        this.progress = progress;
    }

    public SelectionKey over(SelectableChannel channel, int operations) throws IOException {
        channel.configureBlocking(false);
        return channel.register(selector, operations);
    }

    /** Stops the work if it was cancelled, or its thread interrupted. */
    public void check() throws CancelledException {
        progress.checkCancelled();
        if (Thread.currentThread().isInterrupted()) {
            throw new CancelledException();
        }
    }

    /** Returns when a channel is ready, a nap is over or the deadline has passed; whoever calls looks at its channels. */
    public void nap(Deadline deadline) throws IOException, CancelledException {
        check();
        long millis = Math.min(NAP_MILLIS, deadline.millisLeft());
        if (millis > 0) {
            selector.select(millis);
            selector.selectedKeys().clear();
        }
    }

    @Override
    public void close() throws IOException {
        selector.close();
    }
}
