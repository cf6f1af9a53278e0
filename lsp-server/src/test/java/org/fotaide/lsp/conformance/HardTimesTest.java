// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.fotaide.lsp.wire.RawClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Half-typed, huge and binary texts, and folders that nobody can walk, over raw JSON-RPC: the next question has its answer. */
@Timeout(60)
class HardTimesTest {
    /** All questions about a document are asked behind each of so many letters, and one behind every letter. */
    private static final int STRIDE = 23;

    private static final int TEN_MEGABYTES = 10_000_000;

    private static final List<String> QUESTIONS = List.of(
            "textDocument/hover {DOC,AT}",
            "textDocument/completion {DOC,AT}",
            "textDocument/codeAction {DOC,\"range\":{\"start\":PLACE,\"end\":PLACE},\"context\":{\"diagnostics\":[]}}",
            "textDocument/documentSymbol {DOC}",
            "textDocument/definition {DOC,AT}",
            "textDocument/references {DOC,AT,\"context\":{\"includeDeclaration\":true}}",
            "textDocument/prepareRename {DOC,AT}",
            "textDocument/formatting {DOC,\"options\":{\"tabSize\":2,\"insertSpaces\":true}}",
            "textDocument/foldingRange {DOC}",
            "textDocument/selectionRange {DOC,\"positions\":[PLACE]}",
            "textDocument/documentLink {DOC}",
            "textDocument/codeLens {DOC}",
            "textDocument/inlayHint {DOC,RANGE}",
            "textDocument/semanticTokens/full {DOC}",
            "workspace/symbol {\"query\":\"v1\"}");

    @TempDir
    private Path folder;

    private Editor editor;

    @BeforeEach
    void start() throws Exception {
        editor = Editor.in(Files.createDirectory(folder.resolve("project")), "utf-16");
    }

    @AfterEach
    void end() throws Exception {
        assertEquals(List.of(), editor.client().strays());
        assertEquals(0, editor.client().goodbye());
    }

    @Test
    void every_beginning_of_every_file_is_answered_in_one_session() throws Exception {
        List<RawClient.Sent> asked = new ArrayList<>();
        int changes = 0;
        for (String name : Editor.FILES.keySet().stream().sorted().toList()) {
            String text = Editor.FILES.get(name);
            String uri = editor.open(name, "");
            for (int end = 1; end <= text.length(); end++) {
                String typed = text.substring(0, end);
                change(uri, end + 1, typed);
                asked.add(editor.client()
                        .send("textDocument/diagnostic", at(uri, typed).fill("{DOC}")));
                for (String question : ++changes % STRIDE == 0 ? QUESTIONS : List.<String>of()) {
                    String[] parts = question.split(" ", 2);
                    asked.add(editor.client().send(parts[0], at(uri, typed).fill(parts[1])));
                }
            }
            for (RawClient.Sent sent : asked) {
                assertAnswered(sent.await());
            }
            asked.clear();
        }
    }

    /** What it was asked is overtaken by the next letter, or has a result. */
    private static void assertAnswered(JsonObject answer) {
        int code = answer.has("error")
                ? answer.getAsJsonObject("error").get("code").getAsInt()
                : 0;
        assertTrue(code == 0 || code == -32800 || code == -32801, answer::toString);
    }

    /** At the end of what was typed. */
    private Asked at(String uri, String typed) {
        editor.texts().open().put(uri, typed);
        List<String> lines = editor.texts().lines(uri);
        int last = lines.size() - 1;
        return editor.at(uri, last, editor.texts().length(lines.get(last)));
    }

    private void change(String uri, int version, String text) throws IOException {
        editor.client()
                .tell(
                        "textDocument/didChange",
                        "{\"textDocument\":{\"uri\":\"" + uri + "\",\"version\":" + version
                                + "},\"contentChanges\":[{\"text\":" + new JsonPrimitive(text) + "}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fota.yaml", "src/big.c", "partitions.csv", "platformio.ini", "src/Makefile", "ld/big.ld"})
    void a_file_of_ten_megabytes_is_no_obstacle(String name) throws Exception {
        String line = Editor.FILES.getOrDefault(name, Editor.FILES.get("src/main.c"));
        String text = line.repeat(TEN_MEGABYTES / line.length() + 1);
        Files.writeString(editor.folder().resolve(name), text);
        String uri = editor.open(name, text);
        change(uri, 2, text + "\n");
        editor.client().result("textDocument/documentSymbol", at(uri, text).fill("{DOC}"));
        assertWorks();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fota.yaml", "src/main.c", "partitions.csv", "platformio.ini", "src/Makefile", "x.ld"})
    void what_is_no_text_is_no_obstacle(String name) throws Exception {
        Random random = new Random(name.hashCode());
        byte[] bytes = new byte[5000];
        random.nextBytes(bytes);
        Files.write(editor.folder().resolve(name), bytes);
        StringBuilder text = new StringBuilder("\ud800\u0000\udc00");
        random.ints(3000, 0, 0x10000).forEach(unit -> text.append((char) unit));
        String uri = editor.open(name, text.toString());
        for (String question : QUESTIONS) {
            String[] parts = question.split(" ", 2);
            editor.client().result(parts[0], editor.at(uri, 0, 1).fill(parts[1]));
        }
        assertWorks();
    }

    @Test
    void links_that_lead_round_are_walked_once() throws Exception {
        Files.createSymbolicLink(editor.folder().resolve("src/loop"), editor.folder());
        Files.createSymbolicLink(editor.folder().resolve("src/self"), Path.of("self"));
        Files.createSymbolicLink(editor.folder().resolve("src/gone.c"), Path.of("nowhere.c"));
        Files.createSymbolicLink(editor.folder().resolve("src/other.c"), Path.of("main.c"));
        tellChanged("");
        assertWorks();
    }

    @Test
    void a_folder_that_cannot_be_read_hides_only_itself() throws Exception {
        Path closed = Files.createDirectory(editor.folder().resolve("closed"));
        Files.writeString(closed.resolve("fota.yaml"), "version: V1\n");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(closed), "this user may read every folder");
            tellChanged("");
            assertWorks();
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void folders_may_go_while_they_are_looked_into() throws Exception {
        Path many = editor.folder().resolve("many");
        for (int i = 0; i < 200; i++) {
            Path project = Files.createDirectories(many.resolve("p" + i + "/src"));
            Files.writeString(project.getParent().resolve("fota.yaml"), "version: V1.0.0t9(a)\n");
            Files.writeString(project.resolve("a.c"), "char *n = \"V1.0.0t9(a)\";\n");
        }
        tellChanged("");
        CompletableFuture<Void> gone = CompletableFuture.runAsync(() -> delete(many));
        while (!gone.isDone()) {
            editor.client().result("workspace/symbol", "{\"query\":\"p1\"}");
        }
        gone.join();
        tellChanged("many");
        assertWorks();
        String report = editor.client()
                .result("workspace/diagnostic", "{\"previousResultIds\":[]}")
                .toString();
        assertFalse(report.contains("/many/"), report);
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tellChanged(String name) throws IOException {
        String uri = editor.folder().resolve(name).toUri().toString();
        editor.client().tell("workspace/didChangeWatchedFiles", "{\"changes\":[{\"uri\":\"" + uri + "\",\"type\":2}]}");
    }

    /** Another document is checked as ever, beside the whole workspace. */
    private void assertWorks() throws Exception {
        editor.client().result("workspace/symbol", "{\"query\":\"\"}");
        String uri = editor.open("src/after.c", "const char *name = \"V1.0.2t45772(a)\";\n");
        JsonObject report = editor.client()
                .result("textDocument/diagnostic", "{\"textDocument\":{\"uri\":\"" + uri + "\"}}")
                .getAsJsonObject();
        assertTrue(report.toString().contains("rom-case"), report::toString);
    }
}
