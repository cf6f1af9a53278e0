// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.fotaide.lsp.document.FileNames;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** For tests: a server with an editor that speaks to it, and a folder with a fota.yaml to be. */
abstract class EditorAndServer {
    /** Something of everything that the features tell of. */
    static final String WHOLE = """
            # The light.
            # It shines.
            product:
              name: light
              ptype: 45772
            version: v1.0.2t45772(a)
            flash:
              size: 1MB
              map: 512+512
              regions:
                - {name: master_device_key, offset: 0x7E000, size: 4KB}
                - name: "settings"
                  offset: 0x7C000
                  size: 4KB
            build:
              system: make
              directory: firmware
            devices:
              bench: {via: espota, host: esp8266-00c0de.local}
            publish:
              site: {via: sftp, url: "sftp://ota@example.org/srv/fota"}
            sign: {key: keys/private.pem}
            releases:
              - v1.0.1t45772(a)
            """;

    @TempDir
    Path folder;

    TestClient client;
    Path file;

    @BeforeEach
    void start() throws Exception {
        client = new TestClient(Map.of());
        file = folder.resolve("fota.yaml");
    }

    @AfterEach
    void end() throws Exception {
        client.close();
    }

    TextDocumentService documents() {
        return client.server().getTextDocumentService();
    }

    TextDocumentIdentifier identifier() {
        return new TextDocumentIdentifier(TestClient.uri(file));
    }

    /** A file beside fota.yaml, or below it. */
    Path write(String name, String text) throws Exception {
        Path written = folder.resolve(name);
        Files.createDirectories(written.getParent());
        return Files.writeString(written, text);
    }

    /** The place of the first bar in a text, counted without it. */
    static Position bar(String marked) {
        org.fotaide.project.text.Position at =
                new TextDocument(Path.of("fota.yaml"), marked).position(marked.indexOf('|'));
        return new Position(at.line(), at.column());
    }

    static String without(String marked) {
        return marked.replace("|", "");
    }

    /** The characters of a text that a range names. */
    static String text(String text, Range range) {
        TextDocument document = new TextDocument(Path.of("fota.yaml"), text);
        return document.text(document.span(range(range)));
    }

    static String applied(String text, List<? extends TextEdit> edits) {
        return new TextDocument(Path.of("fota.yaml"), text)
                .with(edits.stream()
                        .map(edit -> new org.fotaide.project.text.TextEdit(range(edit.getRange()), edit.getNewText()))
                        .toList())
                .text();
    }

    /** What an edit makes of each file, by its path; {@link #file} is taken to be open with {@link #WHOLE} in it. */
    Map<String, String> changed(WorkspaceEdit edit) throws IOException {
        Map<String, String> changed = new TreeMap<>();
        for (Either<TextDocumentEdit, ?> change : edit.getDocumentChanges()) {
            Path path =
                    FileNames.path(change.getLeft().getTextDocument().getUri()).orElseThrow();
            List<TextEdit> edits =
                    change.getLeft().getEdits().stream().map(Either::getLeft).toList();
            changed.put(
                    folder.relativize(path).toString(),
                    applied(path.equals(file) ? WHOLE : Files.readString(path), edits));
        }
        return changed;
    }

    private static TextRange range(Range range) {
        return new TextRange(position(range.getStart()), position(range.getEnd()));
    }

    private static org.fotaide.project.text.Position position(Position position) {
        return new org.fotaide.project.text.Position(position.getLine(), position.getCharacter());
    }
}
