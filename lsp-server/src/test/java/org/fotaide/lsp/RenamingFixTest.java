// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameFile;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;

/** Fixes that give a file another name. */
class RenamingFixTest extends EditorAndServer {
    private static final Position START = new Position(0, 0);

    @Test
    void a_release_gets_its_legal_name() throws Exception {
        List<CodeAction> actions = actions();
        assertEquals(
                List.of("Rename to v1.0.1t45772(a).bin"),
                actions.stream().map(CodeAction::getTitle).toList());
        ResourceOperation operation =
                actions.get(0).getEdit().getDocumentChanges().get(0).getRight();
        assertEquals(
                new RenameFile(
                        TestClient.uri(folder.resolve("V1.0.1t45772(a).bin")),
                        TestClient.uri(folder.resolve("v1.0.1t45772(a).bin"))),
                operation);
    }

    @Test
    void an_editor_that_cannot_rename_is_not_asked_to() throws Exception {
        client.renamingNothing();
        List<CodeAction> actions = actions();
        assertEquals(1, actions.size());
        assertNull(actions.get(0).getEdit());
        assertEquals(
                "This editor does not let a language server rename files. Rename V1.0.1t45772(a).bin to v1.0.1t45772(a).bin"
                        + " yourself, or run fota check --fix.",
                actions.get(0).getDisabled().getReason());
    }

    private List<CodeAction> actions() throws Exception {
        write("fota.yaml", WHOLE);
        Path image = write("V1.0.1t45772(a).bin", "");
        client.hello(folder);
        client.open(image, "");
        // asked of the whole workspace, so that all of it was looked at
        TestClient.get(
                documents().definition(new DefinitionParams(new TextDocumentIdentifier(TestClient.uri(image)), START)));
        return client.actions(image, new Range(START, START), "quickfix").stream()
                .filter(action -> !action.getTitle().startsWith("Ignore"))
                .toList();
    }
}
