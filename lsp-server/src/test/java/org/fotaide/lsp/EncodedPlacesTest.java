// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns in the units that the client asked for, in both directions. */
class EncodedPlacesTest extends EditorAndServer {
    private static final String TEXT = """
            product: {ptype: 45772}
            version: v1.0.2t45772(a)
            releases: ["\ud83d\ude00\u00e9", v1.0.1t45772(x)]
            """;

    private static Range one(int line, int column) {
        return new Range(new Position(line, column), new Position(line, column + 1));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            utf-8,  34
            utf-16, 31
            utf-32, 30
            """)
    void findings_fixes_hovers_and_edits_are_placed_in_the_clients_units(String encoding, int column) throws Exception {
        client.counting(encoding);
        assertEquals(encoding, client.hello(folder).getCapabilities().getPositionEncoding());
        client.open(file, TEXT);
        client.await(file, told -> told.getDiagnostics().stream()
                .anyMatch(found -> found.getRange().equals(one(2, column))));
        assertTrue(client.hover(file, new Position(2, column))
                .getContents()
                .getRight()
                .getValue()
                .contains("v1.0.1t45772(x)"));
        List<CodeAction> actions = client.actions(file, one(2, column), "quickfix");
        assertTrue(actions.size() > 1, actions.toString());
        client.change(file, 2, new TextDocumentContentChangeEvent(one(2, column), "a"));
        client.await(
                file,
                told -> Integer.valueOf(2).equals(told.getVersion())
                        && told.getDiagnostics().stream()
                                .noneMatch(found -> found.getRange().getStart().getCharacter() == column));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            utf-8,  34
            utf-16, 31
            utf-32, 30
            """)
    void a_file_that_is_not_open_is_looked_into_for_its_columns(String encoding, int column) throws Exception {
        write("fota.yaml", TEXT);
        client.counting(encoding);
        client.hello(folder);
        client.await(file, told -> told.getDiagnostics().stream()
                .anyMatch(found -> found.getRange().equals(one(2, column))));
    }
}
