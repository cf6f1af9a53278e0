// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fotaide.lsp.wire.RawClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code textDocument/semanticTokens/full/delta}. */
class TokenDeltaTest {
    @TempDir
    private Path folder;

    @Test
    void what_changed_makes_the_old_tokens_into_the_new_ones() throws Exception {
        try (Editor editor = Editor.in(folder, "utf-16")) {
            RawClient client = editor.client();
            String uri = editor.open("fota.yaml");
            JsonObject held = client.result("textDocument/semanticTokens/full", document(uri))
                    .getAsJsonObject();
            List<JsonElement> data = new ArrayList<>(held.getAsJsonArray("data").asList());
            String id = held.get("resultId").getAsString();
            Random random = new Random(7);
            for (int version = 2; version < 60; version++) {
                String text = editor.texts().open().get(uri);
                int at = random.nextInt(text.length());
                String typed = text.substring(0, at)
                        + List.of("", "x", "\n", " ", ": ", "# ").get(version % 6)
                        + text.substring(Math.min(text.length(), at + random.nextInt(3)));
                change(editor, uri, version, typed);
                JsonObject delta = client.result(
                                "textDocument/semanticTokens/full/delta",
                                "{\"textDocument\":{\"uri\":\"" + uri + "\"},\"previousResultId\":\"" + id + "\"}")
                        .getAsJsonObject();
                id = delta.get("resultId").getAsString();
                apply(delta, data);
                List<JsonElement> whole = client.result(
                                "textDocument/semanticTokens/range",
                                "{\"textDocument\":{\"uri\":\""
                                        + uri + "\"},\"range\":{\"start\":{\"line\":0,\"character\":0},"
                                        + "\"end\":{\"line\":9999,\"character\":0}}}")
                        .getAsJsonObject()
                        .getAsJsonArray("data")
                        .asList();
                assertEquals(whole, data);
            }
        }
    }

    @Test
    void a_result_that_is_not_the_last_is_answered_by_all_tokens() throws Exception {
        try (Editor editor = Editor.in(folder, "utf-16")) {
            String uri = editor.open("fota.yaml");
            JsonObject answer = editor.client()
                    .result(
                            "textDocument/semanticTokens/full/delta",
                            "{\"textDocument\":{\"uri\":\"" + uri + "\"},\"previousResultId\":\"older\"}")
                    .getAsJsonObject();
            assertTrue(answer.has("data") && answer.has("resultId") && !answer.has("edits"), answer::toString);
        }
    }

    private static String document(String uri) {
        return "{\"textDocument\":{\"uri\":\"" + uri + "\"}}";
    }

    private static void change(Editor editor, String uri, int version, String text) throws Exception {
        JsonObject change = new JsonObject();
        change.addProperty("text", text);
        editor.client()
                .tell(
                        "textDocument/didChange",
                        "{\"textDocument\":{\"uri\":\"" + uri + "\",\"version\":" + version + "},\"contentChanges\":["
                                + change + "]}");
        editor.texts().open().put(uri, text);
    }

    private static void apply(JsonObject delta, List<JsonElement> data) {
        for (JsonElement each : delta.getAsJsonArray("edits")) {
            JsonObject edit = each.getAsJsonObject();
            int start = edit.get("start").getAsInt();
            data.subList(start, start + edit.get("deleteCount").getAsInt()).clear();
            data.addAll(start, edit.getAsJsonArray("data").asList());
        }
    }
}
