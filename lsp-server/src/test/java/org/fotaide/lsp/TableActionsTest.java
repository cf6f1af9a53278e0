// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.Test;

/** Partition tables are formatted, sorted and given what they miss. */
class TableActionsTest extends EditorAndServer {
    private static final String TABLE = """
            # Name,Type,SubType,Offset,Size
            ota_0,app,ota_0,0x10000,1M
            # the settings
            nvs,data,nvs,0x9000,0x6000
            phy,data,phy,0xf000,0x1000
            """;

    private Path table;

    private void open(String text) throws Exception {
        table = write("partitions.csv", text);
        client.hello(folder);
        client.open(table, text);
    }

    private List<CodeAction> actions(String kind) throws Exception {
        Range all = new Range(bar("|"), bar("|"));
        all.getEnd().setLine(9);
        return client.actions(table, all, kind);
    }

    private static String applied(String text, CodeAction action) {
        return applied(
                text,
                action.getEdit().getDocumentChanges().get(0).getLeft().getEdits().stream()
                        .map(Either::getLeft)
                        .toList());
    }

    @Test
    void a_table_is_formatted() throws Exception {
        open(TABLE);
        assertEquals(
                """
                # Name, Type, SubType, Offset,  Size
                ota_0,  app,  ota_0,   0x10000, 1M
                # the settings
                nvs,    data, nvs,     0x9000,  0x6000
                phy,    data, phy,     0xf000,  0x1000
                """,
                applied(
                        TABLE,
                        TestClient.get(documents()
                                .formatting(new DocumentFormattingParams(
                                        new TextDocumentIdentifier(TestClient.uri(table)),
                                        new FormattingOptions(4, true))))));
    }

    @Test
    void a_table_is_sorted() throws Exception {
        open(TABLE);
        List<CodeAction> actions = actions(CodeActionKind.Refactor);
        assertEquals(
                List.of("Sort and align this table"),
                actions.stream().map(CodeAction::getTitle).toList());
        assertEquals("""
                # Name, Type, SubType, Offset,  Size
                # the settings
                nvs,    data, nvs,     0x9000,  0x6000
                phy,    data, phy,     0xf000,  0x1000
                ota_0,  app,  ota_0,   0x10000, 1M
                """, applied(TABLE, actions.get(0)));
    }

    @Test
    void otadata_is_put_in_and_what_follows_moves_on() throws Exception {
        String text = """
                nvs,   data, nvs,   0x9000,  0x6000
                phy,   data, phy,   0xf000,  0x1000
                ota_0, app,  ota_0, 0x10000, 1M
                """;
        open(text);
        CodeAction action = actions(CodeActionKind.QuickFix).stream()
                .filter(each -> each.getTitle().contains("move on what follows"))
                .findFirst()
                .orElseThrow();
        assertEquals("""
                nvs,   data, nvs,   0x9000,  0x6000
                phy,   data, phy,   0xf000,  0x1000
                otadata, data, ota, 0x10000, 0x2000
                ota_0, app,  ota_0, 0x20000, 1M
                """, applied(text, action));
    }
}
