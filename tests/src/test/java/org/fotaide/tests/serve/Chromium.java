// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.serve;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One page in a real Chromium without a screen, driven by its DevTools protocol. It reaches this machine alone. */
final class Chromium implements AutoCloseable {
    private static final long LIMIT_SECONDS = 30;

    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    Chromium(Path folder) throws Exception {
        process = new ProcessBuilder(
                        program().orElseThrow().toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                        "--remote-debugging-address=127.0.0.1",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolveSibling("chromium.log").toFile())
                .start();
        HttpClient client = HttpClient.newHttpClient();
        URI list = URI.create("http://127.0.0.1:" + port(folder) + "/json/list");
        String pages = client.send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        String address = Stream.of(JsonParser.parseString(pages).getAsJsonArray())
                .flatMap(array -> array.asList().stream())
                .map(JsonElement::getAsJsonObject)
                .filter(page -> page.get("type").getAsString().equals("page"))
                .findFirst()
                .orElseThrow()
                .get("webSocketDebuggerUrl")
                .getAsString();
        socket = client.newWebSocketBuilder()
                .buildAsync(URI.create(address), new Answers())
                .get(LIMIT_SECONDS, TimeUnit.SECONDS);
        call("Page.enable", "{}");
        call("DOM.enable", "{}");
    }

    static Optional<Path> program() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private String port(Path folder) throws Exception {
        Path file = folder.resolve("DevToolsActivePort");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            if (Files.exists(file) && Files.readAllLines(file).size() > 1) {
                return Files.readAllLines(file).get(0);
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        throw new IOException("Chromium did not start");
    }

    /** Answers come in pieces, each with the number of its question; events have none. */
    private final class Answers implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
            text.append(piece);
            if (last) {
                JsonObject message = JsonParser.parseString(text.toString()).getAsJsonObject();
                text.setLength(0);
                if (message.has("id")) {
                    Optional.ofNullable(waiting.remove(message.get("id").getAsInt()))
                            .ifPresent(answer -> answer.complete(message));
                }
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }
    }

    JsonObject call(String method, String parameters) throws Exception {
        int id = next.incrementAndGet();
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        JsonObject message = new JsonObject();
        message.addProperty("id", id);
        message.addProperty("method", method);
        message.add("params", JsonParser.parseString(parameters));
        socket.sendText(message.toString(), true).get(LIMIT_SECONDS, TimeUnit.SECONDS);
        JsonObject json = answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (json.has("error")) {
            throw new IOException(method + ": " + json);
        }
        return json.getAsJsonObject("result");
    }

    void open(URI address) throws Exception {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("url", address.toString());
        call("Page.navigate", parameters.toString());
    }

    /** The value of an expression in the page, as text. */
    String value(String expression) throws Exception {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("expression", "String(" + expression + ")");
        parameters.addProperty("awaitPromise", true);
        JsonObject answer = call("Runtime.evaluate", parameters.toString());
        if (answer.has("exceptionDetails")) {
            throw new IOException(expression + ": " + answer);
        }
        return answer.getAsJsonObject("result").get("value").getAsString();
    }

    /** Waits until an expression is true. */
    void until(String expression) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (System.nanoTime() < end) {
            if (isTrue(expression)) {
                return;
            }
            process.waitFor(30, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError(expression + " stayed false in: " + value("document.body.innerText"));
    }

    /** A page that is being loaded may not have what is asked for. */
    private boolean isTrue(String expression) throws Exception {
        return value("(() => { try { return Boolean(" + expression + ") } catch { return false } })()")
                .equals("true");
    }

    void click(String selector) throws Exception {
        until("document.querySelector('" + selector + "')?.checkVisibility()");
        value("document.querySelector('" + selector + "').click()");
    }

    /** Types as a person does. */
    void type(String selector, String text) throws Exception {
        until("document.querySelector('" + selector + "')?.checkVisibility()");
        value("(e => { e.focus(); e.select?.() })(document.querySelector('" + selector + "'))");
        JsonObject parameters = new JsonObject();
        parameters.addProperty("text", text);
        call("Input.insertText", parameters.toString());
    }

    /** Presses a key: {@code Enter}, {@code Tab}, {@code Escape}. */
    void press(String key, int code) throws Exception {
        for (String kind : List.of("keyDown", "keyUp")) {
            JsonObject parameters = new JsonObject();
            parameters.addProperty("type", kind);
            parameters.addProperty("key", key);
            parameters.addProperty("windowsVirtualKeyCode", code);
            if (key.equals("Enter") && kind.equals("keyDown")) {
                parameters.addProperty("text", "\r");
            }
            call("Input.dispatchKeyEvent", parameters.toString());
        }
    }

    void file(String selector, Path file) throws Exception {
        int document = call("DOM.getDocument", "{}")
                .getAsJsonObject("root")
                .get("nodeId")
                .getAsInt();
        JsonObject query = new JsonObject();
        query.addProperty("nodeId", document);
        query.addProperty("selector", selector);
        JsonObject parameters = call("DOM.querySelector", query.toString());
        JsonArray files = new JsonArray();
        files.add(file.toString());
        parameters.add("files", files);
        call("DOM.setFileInputFiles", parameters.toString());
    }

    /** How wide the page is, and whether it is dark. */
    void look(int width, int height, String scheme) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\": " + width + ", \"height\": " + height + ", \"deviceScaleFactor\": 1, \"mobile\": false}");
        call(
                "Emulation.setEmulatedMedia",
                "{\"features\": [{\"name\": \"prefers-color-scheme\", \"value\": \"" + scheme + "\"}]}");
    }

    void picture(Path file) throws Exception {
        String data = call("Page.captureScreenshot", "{\"format\": \"png\"}")
                .get("data")
                .getAsString();
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(data));
    }

    @Override
    public void close() {
        socket.abort();
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroyForcibly);
    }
}
