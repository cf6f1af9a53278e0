// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;

/** The next versions, offered where a project states its version. */
class VersionActionsTest extends EditorAndServer {
    private List<CodeAction> actions(String marked, String... only) throws Exception {
        Position at = bar(marked);
        return client.actions(file, new Range(at, at), only);
    }

    @Test
    void a_step_changes_every_place_at_once() throws Exception {
        Path header = write("src/version.h", "#define VERSION \"v1.0.2t45772(a)\"\n");
        client.hello(folder);
        client.open(file, WHOLE);
        List<CodeAction> actions = actions(WHOLE.replace("v1.0.2", "v1.|0.2"), CodeActionKind.Refactor);
        assertEquals(
                List.of(
                        "Bump the revision to v1.0.3t45772(a) (2 places in 2 files)",
                        "Bump the minor version to v1.1.0t45772(a) (2 places in 2 files)",
                        "Bump the major version to v2.0.0t45772(a) (2 places in 2 files)",
                        "Begin the next beta, b1.0.3t45772(a) (2 places in 2 files)"),
                actions.stream().map(CodeAction::getTitle).toList());
        assertEquals(
                Map.of(
                        "fota.yaml",
                        WHOLE.replace("v1.0.2", "v1.0.3"),
                        "src/version.h",
                        Files.readString(header).replace("v1.0.2", "v1.0.3")),
                changed(actions.get(0).getEdit()));
    }

    @Test
    void what_cannot_be_done_is_shown_with_the_reason_where_the_editor_can() throws Exception {
        String text = WHOLE.replace("v1.0.2", "v1.0.9").replace("name: light", "cloud: iot-demo");
        client.hello(folder);
        client.open(file, text);
        CodeAction first = actions(text.replace("v1.0.9", "|v1.0.9"), CodeActionKind.RefactorRewrite)
                .get(0);
        assertEquals("Bump the revision to v1.0.10t45772(a)", first.getTitle());
        assertTrue(first.getDisabled().getReason().contains("15 characters"));
        assertNull(first.getEdit());
        assertEquals(
                List.of(),
                actions(text.replace("v1.0.9", "|v1.0.9"), CodeActionKind.QuickFix).stream()
                        .filter(action -> CodeActionKind.RefactorRewrite.equals(action.getKind()))
                        .toList());
    }
}
