// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every request that a client may send by LSP 3.17: what is told as an ability is answered, and nothing else. */
class AbilitiesTest {
    private static final int METHOD_NOT_FOUND = -32601;

    @TempDir
    private static Path folder;

    private static Editor editor;
    private static String uri;

    @BeforeAll
    static void start() throws Exception {
        editor = Editor.in(folder, "utf-16");
        uri = editor.open("fota.yaml");
    }

    @AfterAll
    static void end() throws Exception {
        editor.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hoverProvider                  | textDocument/hover                 | {DOC,AT}",
                "completionProvider             | textDocument/completion            | {DOC,AT}",
                "completionProvider.resolveProvider | completionItem/resolve         | {\"label\":\"x\"}",
                "signatureHelpProvider          | textDocument/signatureHelp         | {DOC,AT}",
                "declarationProvider            | textDocument/declaration           | {DOC,AT}",
                "definitionProvider             | textDocument/definition            | {DOC,AT}",
                "typeDefinitionProvider         | textDocument/typeDefinition        | {DOC,AT}",
                "implementationProvider         | textDocument/implementation        | {DOC,AT}",
                "referencesProvider             | textDocument/references            | {DOC,AT,\"context\":{\"includeDeclaration\":true}}",
                "documentHighlightProvider      | textDocument/documentHighlight     | {DOC,AT}",
                "documentSymbolProvider         | textDocument/documentSymbol        | {DOC}",
                "codeActionProvider             | textDocument/codeAction            | {DOC,RANGE,\"context\":{\"diagnostics\":[]}}",
                "codeActionProvider.resolveProvider | codeAction/resolve             | {\"title\":\"x\"}",
                "codeLensProvider               | textDocument/codeLens              | {DOC}",
                "codeLensProvider.resolveProvider | codeLens/resolve                 | {RANGE}",
                "documentLinkProvider           | textDocument/documentLink          | {DOC}",
                "documentLinkProvider.resolveProvider | documentLink/resolve         | {RANGE}",
                "colorProvider                  | textDocument/documentColor         | {DOC}",
                "colorProvider                  | textDocument/colorPresentation     | {DOC,RANGE,\"color\":{\"red\":0,\"green\":0,\"blue\":0,\"alpha\":0}}",
                "documentFormattingProvider     | textDocument/formatting            | {DOC,\"options\":{\"tabSize\":2,\"insertSpaces\":true}}",
                "documentRangeFormattingProvider | textDocument/rangeFormatting      | {DOC,RANGE,\"options\":{\"tabSize\":2,\"insertSpaces\":true}}",
                "documentOnTypeFormattingProvider | textDocument/onTypeFormatting    | {DOC,AT,\"ch\":\" \",\"options\":{\"tabSize\":2,\"insertSpaces\":true}}",
                "renameProvider                 | textDocument/rename                | {DOC,AT,\"newName\":\"x\"}",
                "renameProvider.prepareProvider | textDocument/prepareRename         | {DOC,AT}",
                "foldingRangeProvider           | textDocument/foldingRange          | {DOC}",
                "selectionRangeProvider         | textDocument/selectionRange        | {DOC,\"positions\":[]}",
                "linkedEditingRangeProvider     | textDocument/linkedEditingRange    | {DOC,AT}",
                "callHierarchyProvider          | textDocument/prepareCallHierarchy  | {DOC,AT}",
                "typeHierarchyProvider          | textDocument/prepareTypeHierarchy  | {DOC,AT}",
                "monikerProvider                | textDocument/moniker               | {DOC,AT}",
                "inlayHintProvider              | textDocument/inlayHint             | {DOC,RANGE}",
                "inlayHintProvider.resolveProvider | inlayHint/resolve               | {\"position\":PLACE,\"label\":\"x\"}",
                "inlineValueProvider            | textDocument/inlineValue           | {DOC,RANGE,\"context\":{\"frameId\":1,\"stoppedLocation\":{\"start\":PLACE,\"end\":PLACE}}}",
                "semanticTokensProvider.full    | textDocument/semanticTokens/full   | {DOC}",
                "semanticTokensProvider.full.delta | textDocument/semanticTokens/full/delta | {DOC,\"previousResultId\":\"0\"}",
                "semanticTokensProvider.range   | textDocument/semanticTokens/range  | {DOC,RANGE}",
                "diagnosticProvider             | textDocument/diagnostic            | {DOC}",
                "diagnosticProvider.workspaceDiagnostics | workspace/diagnostic      | {\"previousResultIds\":[]}",
                "workspaceSymbolProvider        | workspace/symbol                   | {\"query\":\"nothing\"}",
                "workspaceSymbolProvider.resolveProvider | workspaceSymbol/resolve   | {\"name\":\"x\",\"kind\":1,\"location\":{\"uri\":\"file:///x\"}}",
                "workspace.fileOperations.willRename | workspace/willRenameFiles     | {\"files\":[]}",
                "workspace.fileOperations.willCreate | workspace/willCreateFiles     | {\"files\":[]}",
                "workspace.fileOperations.willDelete | workspace/willDeleteFiles     | {\"files\":[]}",
                "notebookDocumentSync           | notebookDocument/nothing           | {}",
            })
    void what_is_told_is_answered_and_nothing_else(String capability, String method, String params) throws Exception {
        JsonObject answer = editor.client().ask(method, editor.at(uri, 0, 0).fill(params));
        boolean answered = !answer.has("error")
                || answer.getAsJsonObject("error").get("code").getAsInt() != METHOD_NOT_FOUND;
        assertEquals(editor.server().offers(capability), answered, answer::toString);
    }
}
