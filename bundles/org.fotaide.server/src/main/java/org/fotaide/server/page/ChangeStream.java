// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.eclipse.jetty.util.Callback;
import org.fotaide.server.http.Call;

/** One open page that is told whenever something changed (server-sent events). Never more than one write is under way. */
final class ChangeStream implements Callback {
    private static final String CHANGE = "event: change\ndata: \n\n";
    private static final String STILL_THERE = ": \n\n";

    private final Call call;
    private final Consumer<ChangeStream> gone;
    private boolean writing;
    private boolean changed;
    private boolean ended;

    /**
     * @param gone is told when the page went away
     */
    ChangeStream(Call call, Consumer<ChangeStream> gone) {
        this.call = call;
        this.gone = gone;
    }

    /** Something changed. */
    void change() {
        send(CHANGE);
    }

    /** Keeps the connection from being taken for a dead one. */
    void stillThere() {
        send(STILL_THERE);
    }

    private void send(String text) {
        synchronized (this) {
            if (writing || ended) {
                changed |= text.equals(CHANGE);
                return;
            }
            writing = true;
        }
        call.response().write(false, ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), this);
    }

    @Override
    public void succeeded() {
        boolean again;
        boolean last;
        synchronized (this) {
            writing = false;
            again = changed && !ended;
            last = ended;
            changed = false;
        }
        if (again) {
            change();
        } else if (last) {
            call.callback().succeeded();
        }
    }

    @Override
    public void failed(Throwable broken) {
        synchronized (this) {
            ended = true;
        }
        gone.accept(this);
        call.callback().failed(broken);
    }

    /** Ends it from this side. */
    void end() {
        boolean now;
        synchronized (this) {
            now = !writing && !ended;
            ended = true;
        }
        if (now) {
            call.callback().succeeded();
        }
    }
}
