// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.fotaide.benchmarks.measure.ProcessMemory;

/** A language server and its only client, which measures it: the same client, whichever server it is. */
final class Session implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String PUBLISHED = "textDocument/publishDiagnostics";

    private final RivalServer server;
    private final Process process;
    private final Wire wire;
    private final long spawned;
    private final BlockingQueue<Wire.Received> inbox = new LinkedBlockingQueue<>();
    private int requests;
    private int version = 1;

    Session(RivalServer server, Path folder) throws IOException {
        this.server = server;
        spawned = System.nanoTime();
        process = new ProcessBuilder(server.command())
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        wire = new Wire(process.getInputStream(), process.getOutputStream());
        Thread reader = new Thread(this::read, "answers of " + server.name());
        reader.setDaemon(true);
        reader.start();
    }

    /** From the spawn of its process to its reply. */
    Duration initialize(Path folder) throws IOException, InterruptedException {
        JsonObject workspace = new JsonObject();
        workspace.addProperty("configuration", true);
        JsonObject capabilities = new JsonObject();
        capabilities.add("workspace", workspace);
        JsonObject versions = new JsonObject();
        versions.addProperty("versionSupport", true);
        JsonObject document = new JsonObject();
        document.add("publishDiagnostics", versions);
        capabilities.add("textDocument", document);
        JsonObject params = new JsonObject();
        params.addProperty("processId", ProcessHandle.current().pid());
        params.addProperty("rootUri", folder.toUri().toString());
        params.add("capabilities", capabilities);
        long replied = request("initialize", params);
        notify("initialized", new JsonObject());
        return Duration.ofNanos(replied - spawned);
    }

    /** From the spawn of its process to the first diagnostics, of a document with its fault. */
    Duration open(EditedText document) throws IOException, InterruptedException {
        JsonObject item = new JsonObject();
        item.addProperty("uri", document.uri());
        item.addProperty("languageId", document.language());
        item.addProperty("version", version);
        item.addProperty("text", document.text().replace(document.line(), document.faulty()));
        JsonObject params = new JsonObject();
        params.add("textDocument", item);
        notify("textDocument/didOpen", params);
        return Duration.ofNanos(diagnostics(document, EditedText.Side.FAULTY) - spawned);
    }

    /** From an edit to the diagnostics of the version that it makes. */
    Duration edit(EditedText document, EditedText.Side to) throws IOException, InterruptedException {
        JsonObject changed = new JsonObject();
        changed.addProperty("uri", document.uri());
        changed.addProperty("version", ++version);
        JsonArray changes = new JsonArray();
        changes.add(document.edit(to));
        JsonObject params = new JsonObject();
        params.add("textDocument", changed);
        params.add("contentChanges", changes);
        inbox.clear();
        long start = System.nanoTime();
        notify("textDocument/didChange", params);
        return Duration.ofNanos(diagnostics(document, to) - start);
    }

    /** When those came that are of the version which was sent last, or that show it where the server names none. */
    private long diagnostics(EditedText document, EditedText.Side side) throws InterruptedException, IOException {
        return await(message -> {
            if (!is(message, PUBLISHED)) {
                return false;
            }
            JsonObject params = message.getAsJsonObject("params");
            JsonElement of = params.get("version");
            return params.get("uri")
                            .getAsString()
                            .endsWith("/" + document.file().getFileName())
                    && (of == null || of.isJsonNull() || of.getAsInt() == version)
                    && document.told(params.getAsJsonArray("diagnostics")) == side;
        });
    }

    /** When it was answered. */
    long request(String method, JsonObject params) throws IOException, InterruptedException {
        int id = ++requests;
        JsonObject message = new JsonObject();
        message.addProperty("id", id);
        message.addProperty("method", method);
        message.add("params", params);
        wire.write(message);
        return await(answer ->
                !answer.has("method") && answer.has("id") && answer.get("id").getAsInt() == id);
    }

    private void notify(String method, JsonObject params) throws IOException {
        JsonObject message = new JsonObject();
        message.addProperty("method", method);
        message.add("params", params);
        wire.write(message);
    }

    private long await(Predicate<JsonObject> wanted) throws InterruptedException, IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            Wire.Received next = inbox.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                throw new IOException(server.name() + " did not tell what was waited for");
            }
            if (wanted.test(next.message())) {
                return next.nanos();
            }
        }
    }

    /** Answers at once what the server asks, as an editor does. */
    private void read() {
        try {
            while (true) {
                Wire.Received received = wire.read();
                JsonObject message = received.message();
                if (message.has("method") && message.has("id")) {
                    JsonObject answer = new JsonObject();
                    answer.add("id", message.get("id"));
                    answer.add("result", answer(message));
                    wire.write(answer);
                } else {
                    inbox.add(received);
                }
            }
        } catch (IOException ended) {
            // whoever waits is told when the time is over
            return;
        }
    }

    private JsonElement answer(JsonObject request) {
        if (!is(request, "workspace/configuration")) {
            return JsonNull.INSTANCE;
        }
        JsonArray settings = new JsonArray();
        for (JsonElement item : request.getAsJsonObject("params").getAsJsonArray("items")) {
            JsonElement section = item.getAsJsonObject().get("section");
            settings.add(section == null ? new JsonObject() : server.settings(section.getAsString()));
        }
        return settings;
    }

    private static boolean is(JsonObject message, String method) {
        return message.has("method") && message.get("method").getAsString().equals(method);
    }

    ProcessMemory memory() {
        return new ProcessMemory(process.toHandle());
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }
}
