// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageServerTest {
    private static final String SOUND = """
            product:
              name: light
              ptype: 45772
            version: v1.0.2t45772(a)
            flash:
              size: 1MB
              map: 512+512
            """;
    private static final String FAULTY = SOUND.replace("v1.0.2t45772(a)", "V1.0.2.t45772(A)");

    @TempDir
    Path folder;

    private TestClient client;
    private Path file;

    @BeforeEach
    void start() throws Exception {
        client = new TestClient(Map.of());
        file = folder.resolve("fota.yaml");
    }

    @AfterEach
    void end() throws Exception {
        client.close();
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(SOUND, "[]"),
                Arguments.of(FAULTY, "[rom-case, rom-tag, rom-case]"),
                Arguments.of(SOUND.replace("flash:", "flahs:"), "[manifest-unknown-key]"),
                Arguments.of(SOUND.replace("512+512", "1024+1024"), "[layout-map]"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void what_is_wrong_with_a_text_is_told(String text, String codes) throws Exception {
        client.hello();
        client.open(file, text);
        assertEquals(codes, client.codes(file, 1).toString());
    }

    @Test
    void a_diagnostic_marks_exactly_its_characters_and_says_who_says_so() throws Exception {
        client.hello();
        client.open(file, FAULTY);
        Diagnostic first = client.await(file, told -> !told.getDiagnostics().isEmpty())
                .getDiagnostics()
                .get(0);
        assertEquals(new Range(new Position(3, 9), new Position(3, 10)), first.getRange());
        assertEquals("fota", first.getSource());
    }

    @Test
    void changes_are_checked_as_they_are_typed() throws Exception {
        client.hello();
        client.open(file, SOUND);
        client.change(file, 2, replacing(3, 22, 23, "x"));
        assertEquals(List.of("rom-flag"), client.codes(file, 2));
        client.change(file, 3, replacing(3, 22, 23, "a"), replacing(0, 0, 0, "\uD83D\uDE00: 1\n"));
        assertEquals(List.of("manifest-unknown-key"), client.codes(file, 3));
        client.change(file, 4, SOUND);
        assertEquals(List.of(), client.codes(file, 4));
    }

    private static TextDocumentContentChangeEvent replacing(int line, int from, int to, String text) {
        return new TextDocumentContentChangeEvent(new Range(new Position(line, from), new Position(line, to)), text);
    }

    @Test
    void files_that_are_not_open_are_checked_too() throws Exception {
        Files.writeString(file, FAULTY);
        client.hello(folder);
        client.await(file, told -> told.getDiagnostics().size() == 3);
        client.open(file, SOUND);
        client.await(file, told -> told.getDiagnostics().isEmpty());
        client.closeDocument(file);
        client.await(file, told -> told.getDiagnostics().size() == 3);
    }

    @Test
    void products_of_one_line_are_checked_against_each_other() throws Exception {
        Path other = Files.createDirectories(folder.resolve("other")).resolve("fota.yaml");
        Files.writeString(other, SOUND.replace("(a)", "(o)") + "releases: [v1.0.2t45772(l)]\n");
        Files.writeString(file, SOUND + "releases: [v1.0.2t45772(o)]\n");
        client.hello(folder);
        Diagnostic found = client
                .await(other, told -> told.getDiagnostics().stream()
                        .anyMatch(diagnostic -> diagnostic.getRelatedInformation() != null))
                .getDiagnostics()
                .stream()
                .filter(diagnostic -> diagnostic.getRelatedInformation() != null)
                .findFirst()
                .orElseThrow();
        assertEquals("fota", found.getSource());
    }

    /** On the first fault, between two of them, and behind the last. */
    @ParameterizedTest
    @ValueSource(ints = {9, 12, 25})
    void a_fix_mends_its_finding_for_the_version_that_was_checked(int column) throws Exception {
        client.hello();
        client.open(file, FAULTY);
        Position at = new Position(3, column);
        List<CodeAction> actions = client.actions(file, new Range(at, at), "quickfix");
        assertEquals(
                List.of("Change to v1.0.2t45772(a)"),
                actions.stream()
                        .map(CodeAction::getTitle)
                        .filter(title -> !title.startsWith("Ignore"))
                        .toList());
        assertTrue(actions.get(0).getIsPreferred());
        assertEquals(SOUND, applied(FAULTY, actions.get(0).getEdit()));
    }

    @Test
    void all_sure_fixes_are_one_action() throws Exception {
        String text = FAULTY.replace("1MB", "1 mib");
        client.hello();
        client.open(file, text);
        Range start = new Range(new Position(0, 0), new Position(0, 0));
        List<CodeAction> actions = client.actions(file, start, "source.fixAll");
        assertEquals(SOUND, applied(text, actions.get(0).getEdit()));
        assertEquals(List.of(), client.actions(file, start, "refactor"));
    }

    private String applied(String text, WorkspaceEdit edit) {
        var change = edit.getDocumentChanges().get(0).getLeft();
        assertEquals(TestClient.uri(file), change.getTextDocument().getUri());
        assertEquals(1, change.getTextDocument().getVersion());
        TextDocument document = new TextDocument(file, text);
        return document.with(change.getEdits().stream()
                        .map(one -> edit(one.getLeft()))
                        .toList())
                .text();
    }

    private static org.fotaide.project.text.TextEdit edit(TextEdit edit) {
        Range range = edit.getRange();
        return new org.fotaide.project.text.TextEdit(
                new org.fotaide.project.text.TextRange(position(range.getStart()), position(range.getEnd())),
                edit.getNewText());
    }

    private static org.fotaide.project.text.Position position(Position position) {
        return new org.fotaide.project.text.Position(position.getLine(), position.getCharacter());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2 |  4 | product type (PTYPE)
                    3 |  2 | ROM name of what this project builds
                    3 | 12 | version value
                    5 |  3 | size
                    """)
    void a_hover_explains_what_stands_there(int line, int column, String words) throws Exception {
        client.hello();
        client.open(file, SOUND);
        Hover hover = client.hover(file, new Position(line, column));
        assertTrue(
                hover.getContents().getRight().getValue().contains(words),
                hover.getContents().getRight().getValue());
    }

    @Test
    void a_hover_over_a_faulty_name_says_what_is_wrong() throws Exception {
        client.hello();
        client.open(file, FAULTY);
        String text =
                client.hover(file, new Position(3, 12)).getContents().getRight().getValue();
        assertTrue(text.contains("Not a legal ROM name") && text.contains("Change to v1.0.2t45772(a)"), text);
    }

    /** The text with the cursor at the bar, and some of what is offered. */
    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of("|", "[product, version, flash, build, devices, publish, sign, releases, check]"),
                Arguments.of("product:\n  ptype: 1\n  |", "[name, cloud]"),
                Arguments.of("pro|", "[product, version, flash, build, devices, publish, sign, releases, check]"),
                Arguments.of("product:\n  ptype: 45772\nversion: |", "[v1.0.0t45772(a)]"));
    }

    @ParameterizedTest
    @MethodSource("places")
    void what_may_stand_at_a_place_is_offered(String marked, String offered) throws Exception {
        String text = marked.replace("|", "");
        client.hello();
        client.open(file, text);
        org.fotaide.project.text.Position at = new TextDocument(file, text).position(marked.indexOf('|'));
        List<String> labels = client.complete(file, new Position(at.line(), at.column())).stream()
                .map(CompletionItem::getLabel)
                .toList();
        assertEquals(offered, labels.toString());
    }

    @Test
    void an_offer_replaces_the_word_that_is_there() throws Exception {
        client.hello();
        client.open(file, "product:\n  pty\n");
        CompletionItem item = client.complete(file, new Position(1, 5)).stream()
                .filter(offered -> offered.getLabel().equals("ptype"))
                .findFirst()
                .orElseThrow();
        TextEdit edit = item.getTextEdit().getLeft();
        assertEquals(new Range(new Position(1, 2), new Position(1, 5)), edit.getRange());
        assertEquals("ptype: ${1:45772}", edit.getNewText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"other.txt", "notes.yaml"})
    void other_files_are_left_alone(String name) throws Exception {
        Path other = folder.resolve(name);
        client.hello();
        client.open(other, FAULTY);
        assertEquals(List.of(), client.codes(other, 1));
        assertNull(client.hover(other, new Position(3, 12)));
    }

    @Test
    void questions_about_documents_that_are_not_open_have_no_answer() throws Exception {
        client.hello();
        assertNull(client.hover(file, new Position(3, 12)));
        assertEquals(List.of(), client.complete(file, new Position(900, 900)));
        client.change(file, 7, "version: x");
        client.closeDocument(file);
        client.open(file, SOUND);
        assertEquals(List.of(), client.codes(file, 1));
    }

    @Test
    void the_server_says_what_it_offers() throws Exception {
        InitializeResult result = client.hello();
        assertEquals("FOTA IDE", result.getServerInfo().getName());
        assertEquals(
                List.of(
                        "fota.build",
                        "fota.devices",
                        "fota.outdatedDevices",
                        "fota.watchDevices",
                        "fota.unwatchDevices",
                        "fota.upload",
                        "fota.uploadToSeveral",
                        "fota.publish",
                        "fota.project",
                        "fota.layout",
                        "fota.templates",
                        "fota.newProject",
                        "fota.simulate",
                        "fota.stopSimulation",
                        "fota.fixAll"),
                result.getCapabilities().getExecuteCommandProvider().getCommands());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fota.build   | {}                                      | fota.build needs "project"
                    fota.build   | {"project": 7}                          | "project" is a text
                    fota.upload  | {"file": "x.bin"}                       | "to" is needed where no "project" is named
                    fota.devices | {"seconds": -1}                         | "seconds" is above 0 and at most 600
                    fota.nothing | {}                                      | There is no command fota.nothing
                    """)
    void a_command_that_cannot_be_done_as_asked_says_why(String command, String argument, String message)
            throws Exception {
        client.hello();
        String said = failure(command, argument);
        assertTrue(said.contains(message), said);
    }

    @Test
    void a_failure_has_three_parts() throws Exception {
        client.hello();
        ExecutionException failed = assertThrows(
                ExecutionException.class,
                () -> TestClient.get(client.server()
                        .getWorkspaceService()
                        .executeCommand(new ExecuteCommandParams(
                                "fota.build", List.of(json("{\"project\": \"" + folder + "\"}"))))));
        JsonObject data = (JsonObject)
                ((ResponseErrorException) failed.getCause()).getResponseError().getData();
        assertTrue(data.keySet().containsAll(List.of("code", "what", "why", "remedy")), data.toString());
    }

    private String failure(String command, String argument) {
        ExecutionException failed = assertThrows(
                ExecutionException.class,
                () -> TestClient.get(client.server()
                        .getWorkspaceService()
                        .executeCommand(new ExecuteCommandParams(command, List.of(json(argument))))));
        return failed.getCause().getMessage();
    }

    private static JsonObject json(String text) {
        return com.google.gson.JsonParser.parseString(text).getAsJsonObject();
    }

    @Test
    void it_ends_as_the_protocol_says() throws Exception {
        client.hello();
        assertEquals(0, client.goodbye());
    }

    @Test
    void it_ends_when_its_client_vanishes_or_exits_without_a_word() throws Exception {
        client.hello();
        assertEquals(1, client.vanish());
        TestClient rude = new TestClient(Map.of());
        rude.hello();
        assertEquals(1, rude.exitAtOnce());
    }
}
