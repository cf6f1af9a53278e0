// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameFile;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.Test;

/** All sure fixes of all files, in one edit that the editor applies and can take back. */
class FixWorkspaceTest extends EditorAndServer {
    private static final String BROKEN = WHOLE.replace("version: v1.0.2", "version: V1.0.2");

    private final List<String> files = new ArrayList<>();

    private List<CodeAction> offered(String kind) throws Exception {
        Range start = new Range(bar("|"), bar("|"));
        return client.actions(file, start, kind);
    }

    private void project() throws Exception {
        write("fota.yaml", "");
        write("src/a.c", "const char *name = \"V1.0.2t45772(a)\";\n");
        write("src/b.c", "const char *name = \"v1.0.2t45772(a)\";\n");
        write("vendor/c.c", "const char *name = \"V1.0.2t45772(a)\"; // fota:ignore rom-case\n");
        write("releases/V1.0.1t45772(a)/user1.bin", "\u00ea");
    }

    private void run() throws Exception {
        Command command = offered(CodeActionKind.Source).stream()
                .filter(action -> action.getCommand() != null)
                .findFirst()
                .orElseThrow()
                .getCommand();
        TestClient.get(client.server()
                .getWorkspaceService()
                .executeCommand(new ExecuteCommandParams(command.getCommand(), command.getArguments())));
    }

    private void apply() throws Exception {
        assertEquals(1, client.edits().size());
        for (Either<TextDocumentEdit, ResourceOperation> change :
                client.edits().get(0).getEdit().getDocumentChanges()) {
            if (change.isRight()) {
                RenameFile rename = (RenameFile) change.getRight();
                files.add(path(rename.getOldUri()) + " to " + path(rename.getNewUri()));
            } else {
                Path path = Path.of(
                        java.net.URI.create(change.getLeft().getTextDocument().getUri()));
                String before = path.equals(file) ? BROKEN : Files.readString(path);
                files.add(path(change.getLeft().getTextDocument().getUri()));
                String after = applied(
                        before,
                        change.getLeft().getEdits().stream()
                                .map(Either::getLeft)
                                .toList());
                assertEquals(before.replace("V1.0.2", "v1.0.2"), after);
            }
        }
    }

    private String path(String uri) {
        return folder.relativize(Path.of(java.net.URI.create(uri))).toString();
    }

    @Test
    void texts_and_names_are_mended_in_one_edit() throws Exception {
        project();
        client.hello(folder);
        client.open(file, BROKEN);
        run();
        apply();
        assertEquals(List.of("fota.yaml", "src/a.c", "releases/V1.0.1t45772(a) to releases/v1.0.1t45772(a)"), files);
    }

    @Test
    void names_stay_where_the_editor_cannot_change_them() throws Exception {
        project();
        client.renamingNothing();
        client.hello(folder);
        client.open(file, BROKEN);
        run();
        apply();
        assertEquals(List.of("fota.yaml", "src/a.c"), files);
        assertTrue(
                client.log().stream()
                        .anyMatch(line -> line.contains("Rename V1.0.1t45772(a) to v1.0.1t45772(a) yourself")),
                client.log()::toString);
    }

    @Test
    void nothing_is_offered_where_nothing_is_to_be_mended() throws Exception {
        client.hello(folder);
        client.open(file, WHOLE);
        assertEquals(List.of(), offered(CodeActionKind.Source));
    }

    @Test
    void it_is_no_fix_on_saving_one_file() throws Exception {
        project();
        client.hello(folder);
        client.open(file, WHOLE);
        assertEquals(List.of(), offered(CodeActionKind.SourceFixAll));
        assertEquals(
                List.of("Fix all sure findings in the workspace"),
                offered(CodeActionKind.Source).stream()
                        .map(CodeAction::getTitle)
                        .toList());
    }

    @Test
    void an_editor_that_applies_nothing_is_told_what_to_do_instead() throws Exception {
        project();
        client.applyingNothing();
        client.hello(folder);
        client.open(file, WHOLE);
        assertEquals(List.of(), offered(CodeActionKind.Source));
        ExecutionException failed = assertThrows(
                ExecutionException.class,
                () -> TestClient.get(client.server()
                        .getWorkspaceService()
                        .executeCommand(new ExecuteCommandParams("fota.fixAll", List.of()))));
        assertTrue(failed.getCause().getMessage().contains("fota check --fix"));
    }
}
