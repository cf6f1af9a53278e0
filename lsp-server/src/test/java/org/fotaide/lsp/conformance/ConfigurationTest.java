// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.fotaide.lsp.wire.RawClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user sets in the editor: asked for or told, and what it does. */
class ConfigurationTest {
    private static final String RANGE =
            "\"range\":{\"start\":{\"line\":0,\"character\":0},\"end\":{\"line\":99,\"character\":0}}";

    @TempDir
    private Path folder;

    @Test
    void a_client_that_can_be_asked_is_asked_at_the_beginning_and_after_each_change() throws Exception {
        AtomicReference<String> set = new AtomicReference<>("{\"inlayHints\":{\"enable\":false}}");
        try (Editor editor = Editor.in(
                folder,
                "utf-16",
                client -> client.replies("workspace/configuration", params -> {
                    assertEquals("fota", section(params));
                    JsonArray answer = new JsonArray();
                    answer.add(JsonParser.parseString(set.get()));
                    return answer;
                }))) {
            RawClient client = editor.client();
            client.hear("client/registerCapability", params -> params.toString()
                    .contains("workspace/didChangeConfiguration"));
            client.hear("workspace/inlayHint/refresh", params -> true);
            String uri = editor.open("fota.yaml");
            assertEquals(0, hints(client, uri));
            set.set("{}");
            client.tell("workspace/didChangeConfiguration", "{\"settings\":null}");
            client.hear(
                    "workspace/inlayHint/refresh",
                    params -> client.heard("workspace/inlayHint/refresh").size() == 2);
            assertTrue(hints(client, uri) > 0);
        }
    }

    private static String section(JsonObject params) {
        return params.getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("section")
                .getAsString();
    }

    private static int hints(RawClient client, String uri) throws Exception {
        return client.result("textDocument/inlayHint", "{\"textDocument\":{\"uri\":\"" + uri + "\"}," + RANGE + "}")
                .getAsJsonArray()
                .size();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"checks":{"off":["rom-case"]}}        | textDocument/diagnostic
            {"checks":{"off":["rom-case"]}}        | textDocument/codeAction
            {"codeLenses":{"enable":false}}        | textDocument/codeLens
            {"inlayHints":{"enable":false}}        | textDocument/inlayHint
            {"checks":{"off":["rom-case"]}}        | workspace/diagnostic
            {"workspace":{"skip":["src","ld"]}}    | workspace/diagnostic
            {"checks":{"least":"error"}}           | workspace/diagnostic
            """)
    void each_setting_does_something_and_can_be_taken_back(String set, String method) throws Exception {
        try (Editor editor = Editor.of(folder, "utf-16", "{}")) {
            RawClient client = editor.client();
            String uri = editor.open("fota.yaml");
            JsonElement before = ask(client, method, uri);
            push(client, set);
            JsonElement after = ask(client, method, uri);
            assertTrue(after.toString().length() < before.toString().length(), after::toString);
            push(client, "{}");
            assertEquals(before, ask(client, method, uri));
        }
    }

    private static void push(RawClient client, String set) throws Exception {
        client.tell("workspace/didChangeConfiguration", "{\"settings\":{\"fota\":" + set + "}}");
    }

    private static JsonElement ask(RawClient client, String method, String uri) throws Exception {
        JsonElement answer = client.result(
                method,
                "{\"textDocument\":{\"uri\":\"" + uri + "\"}," + RANGE
                        + ",\"context\":{\"diagnostics\":[]},\"previousResultIds\":[]}");
        return withoutNumbers(answer);
    }

    private static JsonElement withoutNumbers(JsonElement answer) {
        return JsonParser.parseString(answer.toString().replaceAll("\"resultId\":\"\\d+\",?", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"nope\":1}", "{\"inlayHints\":{\"enable\":\"no\"}}", "[]"})
    void what_is_wrong_is_explained_once(String set) throws Exception {
        try (Editor editor = Editor.of(folder, "utf-16", "{}")) {
            RawClient client = editor.client();
            push(client, set);
            push(client, "{}");
            push(client, set);
            client.result("workspace/symbol", "{\"query\":\"\"}");
            assertEquals(1, client.heard("window/showMessage").size());
        }
    }

    @Test
    void what_is_set_from_the_beginning_counts_and_a_client_that_knows_nothing_is_not_asked() throws Exception {
        try (Editor editor = Editor.of(folder, "utf-16", "{\"fota\":{\"inlayHints\":{\"enable\":false}}}")) {
            RawClient client = editor.client();
            assertEquals(0, hints(client, editor.open("fota.yaml")));
            assertFalse(client.heard().stream().anyMatch(message -> message.has("id")), client.heard()::toString);
        }
    }
}
