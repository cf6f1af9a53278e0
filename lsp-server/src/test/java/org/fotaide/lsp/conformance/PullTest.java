// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fotaide.lsp.wire.RawClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that asks for diagnostics, of a document and of the whole workspace. */
class PullTest {
    @TempDir
    private Path folder;

    private Editor editor;
    private RawClient client;
    private String manifest;

    @BeforeEach
    void start() throws Exception {
        editor = Editor.in(folder, "utf-16");
        client = editor.client();
        manifest = editor.open("fota.yaml");
    }

    @AfterEach
    void end() throws Exception {
        editor.close();
    }

    /** The full reports of an answer, by file; each has to have a number. */
    private static Map<String, String> full(JsonElement result) {
        Map<String, String> known = new TreeMap<>();
        for (JsonElement item : result.getAsJsonObject().getAsJsonArray("items")) {
            JsonObject report = item.getAsJsonObject();
            if (report.get("kind").getAsString().equals("full")) {
                known.put(
                        report.get("uri").getAsString(), report.get("resultId").getAsString());
            }
        }
        return known;
    }

    private static String asking(Map<String, String> known) {
        JsonArray previous = new JsonArray();
        known.forEach((uri, value) -> {
            JsonObject id = new JsonObject();
            id.addProperty("uri", uri);
            id.addProperty("value", value);
            previous.add(id);
        });
        return "{\"previousResultIds\":" + previous + "}";
    }

    private void type(int version, String text) throws Exception {
        JsonObject change = new JsonObject();
        change.addProperty("text", text);
        client.tell(
                "textDocument/didChange",
                "{\"textDocument\":{\"uri\":\"" + manifest + "\",\"version\":" + version + "},\"contentChanges\":["
                        + change + "]}");
    }

    private JsonObject document(String previous) throws Exception {
        return client.result(
                        "textDocument/diagnostic",
                        "{\"textDocument\":{\"uri\":\"" + manifest + "\"},\"previousResultId\":" + previous + "}")
                .getAsJsonObject();
    }

    @Test
    void whoever_knows_it_all_is_answered_when_something_changes_and_hears_that_alone() throws Exception {
        Map<String, String> known = full(client.result("workspace/diagnostic", asking(Map.of())));
        assertTrue(known.size() > 3 && known.containsKey(manifest), known::toString);
        RawClient.Sent held = client.send("workspace/diagnostic", asking(known));
        document("null"); // a question behind it is answered first
        assertFalse(held.answer().isDone());
        type(2, Editor.FILES.get("fota.yaml").replace("(A)", "(a)"));
        Map<String, String> news = full(held.await().get("result"));
        assertTrue(news.containsKey(manifest) && !known.get(manifest).equals(news.get(manifest)), news::toString);
        assertTrue(news.size() < known.size(), news::toString);
    }

    @Test
    void a_file_that_changes_on_disk_is_news_too() throws Exception {
        Map<String, String> known = full(client.result("workspace/diagnostic", asking(Map.of())));
        RawClient.Sent held = client.send("workspace/diagnostic", asking(known));
        Path makefile = folder.resolve("src/Makefile");
        Files.writeString(makefile, "SPI_SIZE_MAP ?= 2\n# and more\n");
        client.tell(
                "workspace/didChangeWatchedFiles", "{\"changes\":[{\"uri\":\"" + makefile.toUri() + "\",\"type\":2}]}");
        assertTrue(full(held.await().get("result")).containsKey(makefile.toUri().toString()));
    }

    @Test
    void a_question_that_is_held_ends_with_a_cancel_and_with_the_server() throws Exception {
        Map<String, String> known = full(client.result("workspace/diagnostic", asking(Map.of())));
        RawClient.Sent given = client.send("workspace/diagnostic", asking(known));
        List<RawClient.Sent> held = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            held.add(client.send("workspace/diagnostic", asking(known)));
        }
        client.tell("$/cancelRequest", "{\"id\":" + given.id() + "}");
        assertEquals(-32800, given.await().getAsJsonObject("error").get("code").getAsInt());
        assertTrue(held.stream().noneMatch(each -> each.answer().isDone()));
        client.result("shutdown", "");
        assertTrue(held.stream().allMatch(each -> each.answer().isDone()));
    }

    @Test
    void a_document_that_is_as_it_was_is_unchanged() throws Exception {
        JsonObject first = document("null");
        assertEquals("full", first.get("kind").getAsString());
        JsonObject second = document(first.get("resultId").toString());
        assertEquals("unchanged", second.get("kind").getAsString());
        assertEquals(first.get("resultId"), second.get("resultId"));
        type(2, "# one line more\n" + Editor.FILES.get("fota.yaml"));
        JsonObject third = document(first.get("resultId").toString());
        assertEquals("full", third.get("kind").getAsString());
        assertEquals("full", document("\"4711\"").get("kind").getAsString());
    }

    @Test
    void what_is_asked_for_is_not_pushed_as_well() throws Exception {
        client.result("workspace/diagnostic", asking(Map.of()));
        type(2, Editor.FILES.get("fota.yaml").replace("(A)", "(q)"));
        client.result("workspace/diagnostic", asking(Map.of()));
        Map<String, Integer> last = new TreeMap<>();
        for (JsonObject message : client.heard("textDocument/publishDiagnostics")) {
            JsonObject params = message.getAsJsonObject("params");
            last.put(
                    params.get("uri").getAsString(),
                    params.getAsJsonArray("diagnostics").size());
        }
        assertTrue(last.values().stream().allMatch(count -> count == 0), last::toString);
        assertFalse(last.containsKey(manifest), last::toString);
    }

    @Test
    void many_files_are_told_of_in_parts() throws Exception {
        for (int i = 0; i < 250; i++) {
            Path project = Files.createDirectory(folder.resolve("p" + i));
            Files.writeString(project.resolve("fota.yaml"), "version: x\n");
        }
        client.tell(
                "workspace/didChangeWatchedFiles", "{\"changes\":[{\"uri\":\"" + folder.toUri() + "\",\"type\":1}]}");
        JsonElement rest =
                client.result("workspace/diagnostic", "{\"previousResultIds\":[],\"partialResultToken\":\"parts\"}");
        int told = full(rest).size();
        List<JsonObject> parts = client.heard("$/progress").stream()
                .map(message -> message.getAsJsonObject("params"))
                .filter(params -> params.get("token").getAsString().equals("parts"))
                .toList();
        assertEquals(2, parts.size());
        for (JsonObject part : parts) {
            told += full(part.get("value")).size();
        }
        assertTrue(told > 250, "told of " + told);
    }
}
