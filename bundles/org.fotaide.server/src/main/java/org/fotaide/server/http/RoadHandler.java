// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.log.ServerLog;
import org.fotaide.server.metrics.Metrics;
import org.fotaide.server.problem.ServerProblem;

/** Leads each request to its road, and writes down what became of it. */
public final class RoadHandler extends Handler.Abstract {
    private static final String NOWHERE = "other";

    private final Map<String, Road> roads;
    private final Metrics metrics;
    private final ServerLog log;

    public RoadHandler(List<Road> roads, Metrics metrics, ServerLog log) {
        this.roads = roads.stream().collect(Collectors.toMap(Road::word, Function.identity()));
        this.metrics = metrics;
        this.log = log;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Call call = new Call(request, response, callback);
        long start = System.nanoTime();
        Request.addCompletionListener(request, failure -> ended(call, start, failure));
        Optional<Road> road = Optional.ofNullable(roads.get(call.word(0)));
        try {
            road.orElseThrow(call::nothingThere).serve(call);
        } catch (SlowDownException early) {
            refuse(call, road, early.answer());
        } catch (FotaException expected) {
            refuse(call, road, Answer.problem(expected.problem()));
        } catch (RuntimeException unexpected) {
            log.line("failure at " + call.rawPath() + ": " + unexpected);
            refuse(call, road, Answer.problem(ServerProblem.INTERNAL.with()));
        }
        return true;
    }

    private static void refuse(Call call, Optional<Road> road, Answer answer) {
        boolean device =
                call.isOld() && road.filter(one -> one.givesImages(call)).isPresent();
        call.answer(device ? answer.wordless() : answer);
    }

    private void ended(Call call, long start, Throwable failure) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        int status = call.response().getStatus();
        long bytes = Response.getContentBytesWritten(call.response());
        String road = roads.containsKey(call.word(0)) ? call.word(0) : NOWHERE;
        metrics.answered(road, status, bytes);
        if (failure != null) {
            metrics.failed(road);
        }
        log.line(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + call.address() + " " + call.method() + " "
                + call.rawPath() + " " + status + " " + bytes + " " + call.who() + " " + millis + " ms"
                + (failure == null ? "" : " broke off"));
    }
}
