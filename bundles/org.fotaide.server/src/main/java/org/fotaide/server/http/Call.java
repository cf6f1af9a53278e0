// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.http;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.URIUtil;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Problem;
import org.fotaide.server.problem.ServerProblem;

/** One request, and the way back to who sent it. Answered once. */
public final class Call {
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final List<String> path;
    private volatile String who = "-";

    public Call(Request request, Response response, Callback callback) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.path = Arrays.stream(Request.getPathInContext(request).split("/"))
                .skip(1)
                .map(URIUtil::decodePath)
                .toList();
    }

    public Request request() {
        return request;
    }

    public Response response() {
        return response;
    }

    public Callback callback() {
        return callback;
    }

    public String method() {
        return request.getMethod();
    }

    public boolean isHead() {
        return method().equals("HEAD");
    }

    /** Whether it changes nothing. */
    public boolean reads() {
        return isHead() || method().equals("GET");
    }

    /** Refuses every method but these. */
    public void only(String... methods) throws FotaException {
        if (Arrays.stream(methods).noneMatch(method()::equals)) {
            throw new FotaException(ServerProblem.METHOD.with(method(), rawPath()));
        }
    }

    /** The words between the slashes, decoded; none for the root. */
    public List<String> path() {
        return path;
    }

    /** One of the words; empty text where there are fewer. */
    public String word(int index) {
        return index < path.size() ? path.get(index) : "";
    }

    /** As it was sent, without the query, which may hold what is nobody's business. */
    public String rawPath() {
        return String.valueOf(request.getHttpURI().getPath());
    }

    /** What an address that leads nowhere is answered with. */
    public FotaException nothingThere() {
        return new FotaException(ServerProblem.UNKNOWN_PATH.with(rawPath()));
    }

    /** A header in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeaders().get(name));
    }

    /** A value of the query; the first if there are several. */
    public Optional<String> query(String name) throws FotaException {
        try {
            Fields fields = Request.extractQueryParameters(request, StandardCharsets.UTF_8);
            return Optional.ofNullable(fields.getValue(name));
        } catch (IllegalArgumentException | IllegalStateException unreadable) {
            throw new FotaException(ServerProblem.BAD_REQUEST.with("Its query is not well formed."), unreadable);
        }
    }

    /** From which address it came. */
    public String address() {
        return String.valueOf(Request.getRemoteAddr(request));
    }

    /** Whether it comes from this machine. */
    public boolean isLocal() {
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress from
                && from.getAddress() != null
                && from.getAddress().isLoopbackAddress();
    }

    /** For the log: which key or device asks. */
    public String who() {
        return who;
    }

    public void who(String name) {
        who = name;
    }

    public void fail(Problem problem) {
        answer(Answer.problem(problem));
    }

    /** Whether it comes by HTTP/1.0, as from devices. */
    boolean isOld() {
        return request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_0;
    }

    public void answer(Answer answer) {
        response.setStatus(answer.status());
        if (!answer.type().isEmpty()) {
            header(HttpHeader.CONTENT_TYPE, answer.type());
        }
        header(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        send(answer.body().duplicate());
    }

    public void header(HttpHeader name, String value) {
        response.getHeaders().put(name, value);
    }

    /** Sends a body whose length is known, or only its length where the head alone was asked for. */
    public void send(ByteBuffer body) {
        boolean bodiless = response.getStatus() == 304 || response.getStatus() == 204;
        if (!bodiless) {
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.remaining());
        }
        if (isHead() || bodiless) {
            callback.succeeded();
        } else {
            response.write(true, body, callback);
        }
    }
}
