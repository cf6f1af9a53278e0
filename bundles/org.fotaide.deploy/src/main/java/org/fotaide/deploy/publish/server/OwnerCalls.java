// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.fotaide.deploy.problem.PublishProblem;
import org.fotaide.deploy.publish.Destination;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.SecretSubject;
import org.fotaide.firmware.work.Secrets;

/** An owner's calls to one server. The key is asked for at the first of them, and forgotten where it is refused. */
final class OwnerCalls {
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final long NAP_MILLIS = 100;
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final URI address;
    private final HttpClient client;
    private final Progress progress;
    private final Secrets secrets;
    private final SecretSubject subject;
    private Optional<String> authorization = Optional.empty();

    private OwnerCalls(URI address, HttpClient client, Progress progress, Secrets secrets) {
        this.address = address;
        this.client = client;
        this.progress = progress;
        this.secrets = secrets;
        this.subject = new SecretSubject(SecretSubject.Kind.SERVER_PASSWORD, where());
    }

    static OwnerCalls to(Destination destination, Progress progress, Secrets secrets) throws FotaException {
        URI address = new ServerAddress(destination).uri();
        return new OwnerCalls(address, new TrustedServer(destination.certificate()).client(), progress, secrets);
    }

    String where() {
        String text = address.toString();
        return text.substring(0, text.length() - 1);
    }

    /** What lies at a path; empty where nothing does. */
    Optional<JsonElement> get(String path) throws FotaException, CancelledException {
        Reply reply = send(request(path).GET(), Sent.NOTHING);
        return reply.status() == NOT_FOUND && reply.problem().isPresent() ? Optional.empty() : Optional.of(json(reply));
    }

    /** The answer to a question that is one itself. */
    JsonElement ask(String path) throws FotaException, CancelledException {
        return json(send(request(path).GET(), Sent.NOTHING));
    }

    /** A file as devices fetch it; empty where there is none. */
    Optional<Bytes> download(String path) throws FotaException, CancelledException {
        HttpResponse<Optional<byte[]>> response = send(request(path).GET(), OwnerCalls::whole, Sent.NOTHING);
        if (response.statusCode() == NOT_FOUND) {
            return Optional.empty();
        }
        byte[] body = response.body()
                .orElseThrow(() -> new FotaException(PublishProblem.UNREADABLE.with(
                        where(), "it states no Content-Length, or one that no device has room for")));
        if (response.statusCode() != OK) {
            json(new Reply(response.statusCode(), new String(body, StandardCharsets.UTF_8)));
        }
        return Optional.of(Bytes.copyOf(body));
    }

    /** A body whose length is told before, as devices want it. */
    private static BodySubscriber<Optional<byte[]>> whole(ResponseInfo info) {
        long length = info.headers().firstValueAsLong("Content-Length").orElse(-1);
        return length >= 0 && length <= FlashSize.MB_16.bytes()
                ? BodySubscribers.mapping(BodySubscribers.ofByteArray(), Optional::of)
                : BodySubscribers.replacing(Optional.empty());
    }

    JsonElement post(String path, JsonObject body) throws FotaException, CancelledException {
        return json(send(
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString())),
                Sent.NOTHING));
    }

    JsonElement put(String path, Form form) throws FotaException, CancelledException {
        Sent sent = new Sent();
        BodyPublisher body = form.body(sent);
        progress.beginBytes("Sending to " + where(), body.contentLength());
        return json(send(request(path).header("Content-Type", form.type()).PUT(body), sent));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(ANSWER);
    }

    private Reply send(HttpRequest.Builder request, Sent sent) throws FotaException, CancelledException {
        HttpResponse<String> response = send(request, BodyHandlers.ofString(StandardCharsets.UTF_8), sent);
        return new Reply(response.statusCode(), response.body());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body, Sent sent)
            throws FotaException, CancelledException {
        request.header("Authorization", authorization());
        CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request.build(), body);
        try {
            while (!isThere(answer)) {
                progress.checkCancelled();
                sent.tell(progress);
            }
            sent.tell(progress);
            return answer.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException failed) {
            throw failure(failed.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    /** Waits for a moment, and no longer than that. */
    private static boolean isThere(CompletableFuture<?> answer) throws InterruptedException, ExecutionException {
        try {
            answer.get(NAP_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException underWay) {
            return false;
        }
    }

    private FotaException failure(Throwable cause) {
        if (cause instanceof SSLException untrusted) {
            return new FotaException(PublishProblem.CERTIFICATE.with(where(), untrusted.getMessage()), untrusted);
        }
        if (cause instanceof IOException broken) {
            String why = broken.getMessage() == null ? "nobody answers there" : broken.getMessage();
            return new FotaException(PublishProblem.UNREADABLE.with(where(), why), broken);
        }
        throw new IllegalStateException("a call of an owner failed", cause);
    }

    private String authorization() throws FotaException {
        if (authorization.isEmpty()) {
            char[] key =
                    secrets.get(subject).orElseThrow(() -> new FotaException(PublishProblem.KEY_NEEDED.with(where())));
            String text = new String(key).strip();
            Arrays.fill(key, '\0');
            if (!text.matches("[!-~]+")) {
                secrets.forget(subject);
                throw new FotaException(PublishProblem.KEY_NEEDED.with(where()));
            }
            authorization = Optional.of("token " + text);
        }
        return authorization.get();
    }

    private JsonElement json(Reply reply) throws FotaException {
        Optional<JsonObject> problem = reply.problem();
        if (reply.status() == UNAUTHORIZED) {
            secrets.forget(subject);
        } else if (reply.status() / 100 == 2) {
            secrets.accepted(subject);
        }
        if (problem.isPresent()) {
            throw new FotaException(PublishProblem.REFUSED.with(
                    where(), text(problem.get(), "what"), text(problem.get(), "why"), text(problem.get(), "remedy")));
        }
        if (reply.status() == UNAUTHORIZED || reply.status() == FORBIDDEN) {
            throw new FotaException(PublishProblem.REFUSED.with(
                    where(),
                    "The key is not right for this.",
                    "It answered with status " + reply.status() + ".",
                    "Give the key of an owner."));
        }
        return reply.json()
                .filter(body -> reply.status() / 100 == 2)
                .orElseThrow(() -> new FotaException(PublishProblem.NO_SERVER.with(where(), reply.status())));
    }

    private static String text(JsonObject problem, String part) {
        return problem.has(part) && problem.get(part).isJsonPrimitive()
                ? problem.get(part).getAsString()
                : "";
    }
}
