// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.cloud;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Makes lines of bytes that come in pieces. Used by one thread at a time; {@link #ended} may be asked by others. */
final class LineCutter {
    private final int most;
    private ByteArrayOutputStream begun = new ByteArrayOutputStream(0);
    private volatile boolean empty = true;
    private final AtomicLong ended = new AtomicLong();
    private boolean overrun;

    /**
     * @param most bytes of a line
     */
    LineCutter(int most) {
        this.most = most;
    }

    /** Takes all of them, and returns the lines that end in them; empty lines are left out. */
    List<String> take(ByteBuffer bytes) {
        List<String> lines = new ArrayList<>();
        while (bytes.hasRemaining() && !overrun) {
            byte next = bytes.get();
            if (next == '\n') {
                end(lines);
            } else {
                begun.write(next);
                overrun = begun.size() > most;
            }
        }
        bytes.position(bytes.limit());
        empty = begun.size() == 0;
        return lines;
    }

    private void end(List<String> lines) {
        String line = begun.toString(StandardCharsets.UTF_8).strip();
        begun = new ByteArrayOutputStream(0);
        ended.incrementAndGet();
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }

    /** Whether no line is begun. */
    boolean isEmpty() {
        return empty;
    }

    /** How many lines have ended so far. */
    long ended() {
        return ended.get();
    }

    /** Whether a line was longer than it may be; nothing is taken any more. */
    boolean isOverrun() {
        return overrun;
    }
}
