// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions over all files of a workspace; fota.yaml is open, the others are not. */
class NavigationTest extends EditorAndServer {
    private Path header;

    @BeforeEach
    void open() throws Exception {
        header = write("src/version.h", "// of the light\n#define VERSION \"v1.0.2t45772(a)\"\n");
        write("lamp/fota.yaml", WHOLE.replace("v1.0.2t45772(a)", "v2.0.0t9(a)").replace("light", "lamp"));
        write("fota.yaml", "");
        client.hello(folder);
        client.open(file, WHOLE);
    }

    private Position at(String word) {
        return bar(WHOLE.replaceFirst(word, "|" + word));
    }

    private String told(List<? extends Location> locations) throws Exception {
        List<String> told = new ArrayList<>();
        for (Location location : locations) {
            Path path = Path.of(java.net.URI.create(location.getUri()));
            String text = path.equals(file) ? WHOLE : Files.readString(path);
            told.add(folder.relativize(path) + " "
                    + location.getRange().getStart().getLine() + " " + text(text, location.getRange()));
        }
        return String.join(", ", told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            v1.0.2 | fota.yaml 5 v1.0.2t45772(a)
            v1.0.1 | fota.yaml 23 v1.0.1t45772(a), lamp/fota.yaml 23 v1.0.1t45772(a)
            bench  | fota.yaml 18 bench
            master | fota.yaml 10 master_device_key
            """)
    void a_name_leads_to_where_it_is_said_what_it_is(String word, String expected) throws Exception {
        assertEquals(
                expected,
                told(TestClient.get(documents().definition(new DefinitionParams(identifier(), at(word))))
                        .getLeft()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            v1.0.2   | true  | fota.yaml 5 v1.0.2t45772(a), src/version.h 1 v1.0.2t45772(a)
            v1.0.2   | false | src/version.h 1 v1.0.2t45772(a)
            settings | true  | fota.yaml 11 settings
            size     | true  | ''
            """)
    void a_name_is_found_wherever_it_is_spoken_of(String word, boolean declaration, String expected) throws Exception {
        assertEquals(
                expected.replace("''", ""),
                told(TestClient.get(documents()
                        .references(new ReferenceParams(identifier(), at(word), new ReferenceContext(declaration))))));
    }

    @Test
    void a_partition_is_found_from_the_source_that_names_it() throws Exception {
        Path table = folder.resolve("partitions.csv");
        client.open(table, "# Name, Type, SubType\nstorage, data, spiffs, , 64K\n");
        String marked = "void f(void) { esp_spiffs_format(\"sto|rage\"); }\n";
        file = write("src/app.c", without(marked));
        client.open(file, without(marked));
        assertEquals(
                List.of(TestClient.uri(table)),
                TestClient.get(documents().definition(new DefinitionParams(identifier(), bar(marked))))
                        .getLeft()
                        .stream()
                        .map(Location::getUri)
                        .toList());
    }

    @Test
    void what_is_typed_and_what_changes_on_disk_counts_at_once() throws Exception {
        client.change(file, 2, WHOLE.replace("v1.0.2t45772(a)", "v1.0.9t45772(a)"));
        ReferenceParams asked = new ReferenceParams(identifier(), at("v1.0.2"), new ReferenceContext(false));
        assertEquals(List.of(), TestClient.get(documents().references(asked)));
        Files.writeString(header, "const char *v = \"v1.0.9t45772(a)\";");
        client.server()
                .getWorkspaceService()
                .didChangeWatchedFiles(new DidChangeWatchedFilesParams(
                        List.of(new FileEvent(TestClient.uri(header), FileChangeType.Changed))));
        assertEquals(1, TestClient.get(documents().references(asked)).size());
        Files.delete(header);
        client.server()
                .getWorkspaceService()
                .didChangeWatchedFiles(new DidChangeWatchedFilesParams(
                        List.of(new FileEvent(TestClient.uri(header.getParent()), FileChangeType.Deleted))));
        assertEquals(List.of(), TestClient.get(documents().references(asked)));
    }

    @Test
    void mentions_in_one_file_are_highlighted() throws Exception {
        assertEquals(
                List.of("v1.0.1t45772(a) Read"),
                TestClient.get(documents().documentHighlight(new DocumentHighlightParams(identifier(), at("v1.0.1"))))
                        .stream()
                        .map(found -> text(WHOLE, found.getRange()) + " " + found.getKind())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''      | 13
            light   | 0
            1.0.2   | 4
            v102    | 4
            MASTER  | 2
            bench   | 2
            no such | 0
            """)
    void what_has_a_name_is_found_from_anywhere(String typed, int count) throws Exception {
        assertEquals(
                count,
                TestClient.get(client.server().getWorkspaceService().symbol(new WorkspaceSymbolParams(typed)))
                        .getRight()
                        .size());
    }

    @Test
    void a_rename_changes_every_file_and_tells_before_what_it_is_about() throws Exception {
        assertEquals(
                "v1.0.2t45772(a)",
                TestClient.get(documents().prepareRename(new PrepareRenameParams(identifier(), at("v1.0.2"))))
                        .getSecond()
                        .getPlaceholder());
        assertNull(TestClient.get(documents().prepareRename(new PrepareRenameParams(identifier(), at("make")))));
        WorkspaceEdit edit =
                TestClient.get(documents().rename(new RenameParams(identifier(), at("v1.0.2"), "v1.0.3t45772(a)")));
        assertEquals(
                Map.of(
                        "fota.yaml",
                        WHOLE.replace("v1.0.2", "v1.0.3"),
                        "src/version.h",
                        "// of the light\n#define VERSION \"v1.0.3t45772(a)\"\n"),
                changed(edit));
    }

    @Test
    void a_name_that_cannot_be_given_is_refused_with_the_reason() {
        ExecutionException failed = assertThrows(
                ExecutionException.class,
                () -> TestClient.get(documents().rename(new RenameParams(identifier(), at("v1.0.2"), "v1.0.3"))));
        assertTrue(((ResponseErrorException) failed.getCause())
                .getResponseError()
                .getMessage()
                .startsWith("v1.0.3 cannot be a ROM name."));
    }
}
