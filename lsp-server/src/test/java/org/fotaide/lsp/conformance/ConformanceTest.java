// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every request, as bytes, in every encoding; the answers held to the rules of the protocol. */
class ConformanceTest {
    /** Those of a document: what is asked, and what the answer looks like. */
    private static final List<Row> ROWS = List.of(
            new Row("textDocument/hover", "{DOC,AT}", Shape.HOVER, "3:12"),
            new Row("textDocument/completion", "{DOC,AT}", Shape.COMPLETION, "3:9"),
            new Row("textDocument/codeAction", "{DOC,RANGE,\"context\":{\"diagnostics\":[]}}", Shape.ACTIONS, "0:0"),
            new Row("textDocument/documentSymbol", "{DOC}", Shape.SYMBOLS, "0:0"),
            new Row("textDocument/definition", "{DOC,AT}", Shape.LOCATIONS, "11:3"),
            new Row(
                    "textDocument/references",
                    "{DOC,AT,\"context\":{\"includeDeclaration\":true}}",
                    Shape.LOCATIONS,
                    "11:3"),
            new Row(
                    "textDocument/references",
                    "{DOC,AT,\"context\":{\"includeDeclaration\":false}}",
                    Shape.LOCATIONS,
                    "11:3"),
            new Row("textDocument/documentHighlight", "{DOC,AT}", Shape.HIGHLIGHTS, "11:3"),
            new Row("textDocument/prepareRename", "{DOC,AT}", Shape.PREPARED_RENAME, "11:3"),
            new Row("textDocument/rename", "{DOC,AT,\"newName\":\"stand\"}", Shape.WORKSPACE_EDIT, "11:3"),
            new Row(
                    "textDocument/formatting",
                    "{DOC,\"options\":{\"tabSize\":8,\"insertSpaces\":false}}",
                    Shape.EDITS,
                    "0:0"),
            new Row(
                    "textDocument/rangeFormatting",
                    "{DOC,RANGE,\"options\":{\"tabSize\":8,\"insertSpaces\":false}}",
                    Shape.EDITS,
                    "0:0"),
            new Row("textDocument/foldingRange", "{DOC}", Shape.FOLDS, "0:0"),
            new Row("textDocument/selectionRange", "{DOC,\"positions\":[PLACE]}", Shape.SELECTIONS, "8:20"),
            new Row("textDocument/documentLink", "{DOC}", Shape.LINKS, "0:0"),
            new Row("textDocument/codeLens", "{DOC}", Shape.LENSES, "0:0"),
            new Row("textDocument/inlayHint", "{DOC,RANGE}", Shape.HINTS, "0:0"),
            new Row("textDocument/semanticTokens/full", "{DOC}", Shape.TOKENS, "0:0"),
            new Row("textDocument/semanticTokens/range", "{DOC,RANGE}", Shape.TOKENS, "0:0"),
            new Row("textDocument/diagnostic", "{DOC}", Shape.REPORT, "0:0"),
            new Row("workspace/diagnostic", "{\"previousResultIds\":[]}", Shape.WORKSPACE_REPORT, "0:0"),
            new Row("workspace/symbol", "{\"query\":\"\"}", Shape.WORKSPACE_SYMBOLS, "0:0"));

    /**
     * A request about fota.yaml.
     *
     * @param place where in it
     */
    private record Row(String method, String params, Shape shape, String place) {
        @Override
        public String toString() {
            return method;
        }
    }

    @TempDir
    private static Path folders;

    private static final Map<String, Editor> EDITORS = new TreeMap<>();

    @BeforeAll
    static void start() throws Exception {
        for (String encoding : List.of("utf-8", "utf-16", "utf-32")) {
            Editor editor = Editor.in(Files.createDirectory(folders.resolve(encoding)), encoding);
            EDITORS.put(encoding, editor);
            for (String file : Editor.FILES.keySet()) {
                editor.open(file);
            }
        }
    }

    @AfterAll
    static void end() throws Exception {
        for (Editor editor : EDITORS.values()) {
            assertEquals(0, editor.client().goodbye());
            assertEquals(List.of(), editor.client().strays());
        }
    }

    static Stream<Arguments> rows() {
        return EDITORS.keySet().stream().flatMap(encoding -> ROWS.stream().map(row -> Arguments.of(encoding, row)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_request_has_an_answer_as_the_protocol_wants_it(String encoding, Row row) throws Exception {
        Editor editor = EDITORS.get(encoding);
        String[] place = row.place.split(":");
        Asked asked = editor.at(uri(editor, "fota.yaml"), Integer.parseInt(place[0]), Integer.parseInt(place[1]));
        JsonElement result = editor.client().result(row.method, asked.fill(row.params));
        assertTrue(says(result), () -> row.method + " says nothing: " + result);
        row.shape.check(result, asked);
    }

    /** An answer that finds nothing would hold to any rule. */
    private static boolean says(JsonElement result) {
        return result.isJsonArray() ? !result.getAsJsonArray().isEmpty() : !result.isJsonNull();
    }

    static Stream<Arguments> files() {
        return EDITORS.keySet().stream()
                .flatMap(encoding -> Editor.FILES.keySet().stream().map(file -> Arguments.of(encoding, file)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_request_may_be_asked_anywhere_in_any_file(String encoding, String file) throws Exception {
        Editor editor = EDITORS.get(encoding);
        String uri = uri(editor, file);
        List<String> lines = editor.texts().lines(uri);
        for (int line = 0; line < lines.size(); line++) {
            int length = editor.texts().length(lines.get(line));
            for (int column = 0; column <= length; column += 7) {
                Asked asked = editor.at(uri, line, column);
                for (Row row : ROWS) {
                    if ((column == 0 && line == 0) || row.params.contains("AT") || row.params.contains("PLACE")) {
                        ask(editor, row, asked);
                    }
                }
            }
        }
    }

    private static void ask(Editor editor, Row row, Asked asked) throws Exception {
        JsonObject answer = editor.client().ask(row.method, asked.fill(row.params));
        if (answer.has("error")) {
            // nothing but a name that cannot be given is an error
            assertEquals("textDocument/rename", row.method, answer::toString);
            assertEquals(-32803, answer.getAsJsonObject("error").get("code").getAsInt(), answer::toString);
        } else if (!answer.get("result").isJsonNull()) {
            row.shape.check(answer.get("result"), asked);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void places_outside_of_a_text_and_documents_that_are_not_open_are_no_errors(String encoding, String file)
            throws Exception {
        Editor editor = EDITORS.get(encoding);
        for (String uri : List.of(uri(editor, file), uri(editor, file) + ".not-open", "untitled:x", "%%%", "")) {
            for (Texts.Place place : List.of(
                    new Texts.Place(-1, -7),
                    new Texts.Place(999_999, 999_999),
                    new Texts.Place(0, Integer.MAX_VALUE))) {
                for (Row row : ROWS) {
                    String params = row.params.replace(
                            "RANGE", "\"range\":{\"start\":PLACE,\"end\":{\"line\":-5,\"character\":3}}");
                    String filled =
                            new Asked(uri, place, new Texts(encoding, Map.of(uri, "")), editor.server()).fill(params);
                    JsonObject answer = editor.client().ask(row.method, filled);
                    assertTrue(answer.has("result"), () -> row.method + filled + answer);
                }
            }
        }
    }

    @Test
    void what_is_pushed_is_as_the_protocol_wants_it() throws Exception {
        for (Editor editor : EDITORS.values()) {
            editor.client().result("workspace/symbol", "{\"query\":\"\"}");
            for (JsonObject message : editor.client().heard("textDocument/publishDiagnostics")) {
                JsonObject params = message.getAsJsonObject("params");
                Shape.diagnostics(
                        params.get("uri").getAsString(),
                        Optional.of(params.getAsJsonArray("diagnostics")),
                        editor.texts());
            }
        }
    }

    private static String uri(Editor editor, String file) {
        return editor.folder().resolve(file).toUri().toString();
    }
}
