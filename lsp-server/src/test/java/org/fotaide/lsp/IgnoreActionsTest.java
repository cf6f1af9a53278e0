// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.Test;

/** Each finding may be silenced where it stands, or in the whole project. */
class IgnoreActionsTest extends EditorAndServer {
    private static final String SOURCE = "const char *name = \"V1.0.2t45772(a)\";\n";

    private Path source;

    private List<CodeAction> silencing() throws Exception {
        source = write("src/a.c", SOURCE);
        write("fota.yaml", WHOLE);
        client.hello(folder);
        client.open(source, SOURCE);
        Range all = new Range(bar("|" + SOURCE), bar("|" + SOURCE));
        all.getEnd().setCharacter(30);
        return client.actions(source, all, CodeActionKind.QuickFix).stream()
                .filter(action -> action.getTitle().startsWith("Ignore"))
                .toList();
    }

    private static TextDocumentEdit only(CodeAction action) {
        List<Either<TextDocumentEdit, org.eclipse.lsp4j.ResourceOperation>> changes =
                action.getEdit().getDocumentChanges();
        assertEquals(1, changes.size());
        return changes.get(0).getLeft();
    }

    private static String applied(String text, CodeAction action) {
        return applied(
                text, only(action).getEdits().stream().map(Either::getLeft).toList());
    }

    @Test
    void a_finding_is_silenced_where_it_stands_or_in_the_project() throws Exception {
        List<CodeAction> actions = silencing();
        assertEquals(
                List.of("Ignore rom-case here (comment)", "Ignore rom-case in this project (fota.yaml)"),
                actions.stream().map(CodeAction::getTitle).toList());
        for (CodeAction action : actions) {
            assertNull(action.getIsPreferred());
            assertEquals("rom-case", TestClient.code(action.getDiagnostics().get(0)));
        }
        assertEquals("// fota:ignore rom-case\n" + SOURCE, applied(SOURCE, actions.get(0)));
        assertEquals(
                TestClient.uri(file), only(actions.get(1)).getTextDocument().getUri());
        assertEquals(WHOLE + "check:\n  ignore: [rom-case]\n", applied(WHOLE, actions.get(1)));
    }

    @Test
    void what_silences_nothing_fades_and_is_taken_out() throws Exception {
        String text = "int a; // fota:ignore rom-case\n";
        source = write("src/a.c", text);
        client.hello(folder);
        client.open(source, text);
        client.await(
                source,
                told -> told.getDiagnostics().size() == 1
                        && told.getDiagnostics().get(0).getTags().equals(List.of(DiagnosticTag.Unnecessary)));
        List<CodeAction> actions = client.actions(
                source,
                new Range(bar(text.replace("rom-case", "rom-|case")), bar(text.replace("rom-case", "rom-|case"))),
                CodeActionKind.QuickFix);
        assertEquals(
                List.of("Remove rom-case from the comment"),
                actions.stream().map(CodeAction::getTitle).toList());
        assertEquals("int a;\n", applied(text, actions.get(0)));
    }

    @Test
    void what_the_project_ignores_goes_and_comes_back_while_its_list_is_typed() throws Exception {
        silencing();
        client.await(source, told -> told.getDiagnostics().size() == 1);
        client.open(file, WHOLE + "check: {ignore: [rom-case]}\n");
        client.await(source, told -> told.getDiagnostics().isEmpty());
        client.change(file, 2, WHOLE + "check: {ignore: [rom-length]}\n");
        client.await(source, told -> told.getDiagnostics().size() == 1);
        Range all = new Range(bar("|" + SOURCE), bar("|" + SOURCE));
        client.change(file, 3, WHOLE + "check: {ignore: [{code: rom-case, files: src}]}\n");
        client.await(source, told -> told.getDiagnostics().isEmpty());
        assertEquals(List.of(), client.actions(source, all, "source.fixAll.fota"));
    }
}
