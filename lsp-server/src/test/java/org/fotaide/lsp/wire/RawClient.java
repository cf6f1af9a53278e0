// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fotaide.lsp.LanguageServerProcess;

/** A client that writes and reads the bytes of the protocol by itself, so that nothing of the server's own library helps it. */
public final class RawClient implements AutoCloseable {
    private static final long LIMIT_SECONDS = 30;

    private final OutputStream toServer;
    private final DataInputStream fromServer;
    private final CompletableFuture<Integer> status;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<String, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
    private final LinkedBlockingQueue<JsonObject> strays = new LinkedBlockingQueue<>();
    private final List<JsonObject> heard = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<JsonObject> news = new LinkedBlockingQueue<>();
    private final Map<String, Function<JsonObject, JsonElement>> replies = new ConcurrentHashMap<>();

    private RawClient(OutputStream toServer, InputStream fromServer, CompletableFuture<Integer> status) {
        this.toServer = toServer;
        this.fromServer = new DataInputStream(fromServer);
        this.status = status;
        Thread reader = new Thread(this::read, "raw client");
        reader.setDaemon(true);
        reader.start();
    }

    /** A server in this process. */
    public static RawClient start() {
        BytePipe toServer = new BytePipe();
        BytePipe toClient = new BytePipe();
        CompletableFuture<Integer> status = CompletableFuture.supplyAsync(() -> {
            try (OutputStream out = toClient.out()) {
                return new LanguageServerProcess(Map.of()).run(toServer.in(), out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return new RawClient(toServer.out(), toClient.in(), status);
    }

    /** What the client answers to a request of the server; null where nothing is said. */
    public void replies(String method, Function<JsonObject, JsonElement> reply) {
        replies.put(method, reply);
    }

    /** Sends bytes as they are. */
    public void bytes(byte[] bytes) throws IOException {
        synchronized (toServer) {
            toServer.write(bytes);
            toServer.flush();
        }
    }

    public void text(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends one message with its header. */
    public void message(byte[] content) throws IOException {
        synchronized (toServer) {
            text("Content-Length: " + content.length + "\r\n\r\n");
            bytes(content);
        }
    }

    public void message(String content) throws IOException {
        message(content.getBytes(StandardCharsets.UTF_8));
    }

    public void tell(String method, String params) throws IOException {
        message("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":" + params + "}");
    }

    /** Sends a request; the answer is the whole message, with its result or error. */
    public Sent send(String method, String params) throws IOException {
        int id = number.incrementAndGet();
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        answers.put(String.valueOf(id), answer);
        message("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\""
                + (params.isEmpty() ? "" : ",\"params\":" + params) + "}");
        return new Sent(id, answer);
    }

    public JsonObject ask(String method, String params) throws Exception {
        return send(method, params).await();
    }

    /** The result of a request that has to succeed. */
    public JsonElement result(String method, String params) throws Exception {
        JsonObject answer = ask(method, params);
        if (!answer.has("result") || answer.has("error")) {
            throw new AssertionError(method + " " + params + " was answered by " + answer);
        }
        return answer.get("result");
    }

    public int errorCode(String method, String params) throws Exception {
        JsonObject answer = ask(method, params);
        if (!answer.has("error")) {
            throw new AssertionError(method + " " + params + " was answered by " + answer);
        }
        return answer.getAsJsonObject("error").get("code").getAsInt();
    }

    /** The next answer that has no number. */
    public JsonObject stray() throws InterruptedException, TimeoutException {
        JsonObject stray = strays.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (stray == null) {
            throw new TimeoutException("nothing was said without a number");
        }
        return stray;
    }

    public List<JsonObject> strays() {
        return List.copyOf(strays);
    }

    /** Every notification and request of the server so far. */
    public List<JsonObject> heard() {
        return List.copyOf(heard);
    }

    public List<JsonObject> heard(String method) {
        return heard.stream()
                .filter(message -> message.get("method").getAsString().equals(method))
                .toList();
    }

    /** Waits for a notification or request of the server; those before it may have come earlier. */
    public JsonObject hear(String method, Predicate<JsonObject> wished) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (true) {
            for (JsonObject message : heard(method)) {
                if (wished.test(params(message))) {
                    return params(message);
                }
            }
            if (news.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS) == null) {
                throw new TimeoutException("no " + method + " as wished among " + heard());
            }
        }
    }

    private static JsonObject params(JsonObject message) {
        return message.has("params") && message.get("params").isJsonObject()
                ? message.getAsJsonObject("params")
                : new JsonObject();
    }

    public int goodbye() throws Exception {
        result("shutdown", "");
        message("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");
        return status();
    }

    /** Goes without a word. */
    public int vanish() throws Exception {
        toServer.close();
        return status();
    }

    public int status() throws Exception {
        return status.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        toServer.close();
    }

    private void read() {
        try {
            while (true) {
                take(JsonParser.parseString(frame()).getAsJsonObject());
            }
        } catch (IOException e) {
            ended(e);
        }
    }

    private void ended(IOException cause) {
        List<CompletableFuture<JsonObject>> waiting = new ArrayList<>(answers.values());
        waiting.forEach(answer -> answer.completeExceptionally(cause));
    }

    /** Exactly what the protocol says: a length, an empty line, so many bytes. */
    private String frame() throws IOException {
        int length = -1;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.startsWith("Content-Length: ")) {
                length = Integer.parseInt(line.substring("Content-Length: ".length()));
            } else {
                throw new IllegalStateException("a header of the server: " + line);
            }
        }
        byte[] content = new byte[length];
        fromServer.readFully(content);
        return new String(content, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (line.length() < 2 || line.charAt(line.length() - 2) != '\r' || line.charAt(line.length() - 1) != '\n') {
            line.append((char) fromServer.readUnsignedByte());
        }
        return line.substring(0, line.length() - 2);
    }

    private void take(JsonObject message) {
        if (message.has("method")) {
            if (message.has("id")) {
                reply(message);
            }
            heard.add(message);
            news.add(message);
        } else if (message.get("id").isJsonNull()) {
            strays.add(message);
        } else {
            CompletableFuture<JsonObject> answer =
                    answers.remove(message.get("id").getAsString());
            if (answer == null) {
                strays.add(message);
            } else {
                answer.complete(message);
            }
        }
    }

    private void reply(JsonObject request) {
        JsonObject reply = new JsonObject();
        reply.addProperty("jsonrpc", "2.0");
        reply.add("id", request.get("id"));
        reply.add(
                "result",
                replies.getOrDefault(request.get("method").getAsString(), params -> JsonNull.INSTANCE)
                        .apply(params(request)));
        try {
            message(reply.toString());
        } catch (IOException e) {
            // a server that is gone asks for nothing any more; what it said before is still read
        }
    }

    /** A request under way. */
    public record Sent(int id, CompletableFuture<JsonObject> answer) {
        public JsonObject await() throws Exception {
            return answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        }
    }
}
