// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.page;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.http.Call;
import org.fotaide.server.http.Guard;
import org.fotaide.server.http.Road;
import org.fotaide.server.problem.ServerProblem;

/** {@code GET /changes}: tells open pages that something changed, a few times a second at most. */
public final class ChangesRoad implements Road, AutoCloseable {
    private static final int MOST = 500;
    private static final long TOGETHER_MILLIS = 200;
    private static final long HEARTBEAT_SECONDS = 10;

    private final Guard guard;
    private final ScheduledExecutorService clock;
    private final Set<ChangeStream> streams = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean due = new AtomicBoolean();

    /**
     * @param clock whose thread tells the pages
     */
    public ChangesRoad(Guard guard, ScheduledExecutorService clock) {
        this.guard = guard;
        this.clock = clock;
        var unused = clock.scheduleWithFixedDelay(
                () -> streams.forEach(ChangeStream::stillThere),
                HEARTBEAT_SECONDS,
                HEARTBEAT_SECONDS,
                TimeUnit.SECONDS);
    }

    @Override
    public String word() {
        return "changes";
    }

    @Override
    public void serve(Call call) throws FotaException {
        call.only("GET");
        guard.owner(call);
        if (streams.size() >= MOST) {
            throw new FotaException(ServerProblem.TOO_MANY.with("open pages", MOST));
        }
        call.response().setStatus(200);
        call.header(HttpHeader.CONTENT_TYPE, "text/event-stream");
        call.header(HttpHeader.CACHE_CONTROL, "no-store");
        ChangeStream stream = new ChangeStream(call, streams::remove);
        streams.add(stream);
        stream.change();
    }

    /** Something changed; whoever looks at a page will see it soon. */
    public void changed() {
        if (!streams.isEmpty() && due.compareAndSet(false, true)) {
            var unused = clock.schedule(this::tell, TOGETHER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void tell() {
        due.set(false);
        streams.forEach(ChangeStream::change);
    }

    /** Ends all of them, so that the server can stop. */
    @Override
    public void close() {
        streams.forEach(ChangeStream::end);
        streams.clear();
    }
}
