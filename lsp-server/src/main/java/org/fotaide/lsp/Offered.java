// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import java.util.List;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DefinitionOptions;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.DocumentHighlightOptions;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.FileOperationFilter;
import org.eclipse.lsp4j.FileOperationOptions;
import org.eclipse.lsp4j.FileOperationPattern;
import org.eclipse.lsp4j.FileOperationsServerCapabilities;
import org.eclipse.lsp4j.ReferenceOptions;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.SemanticTokensServerFull;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkDoneProgressOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.WorkspaceSymbolOptions;
import org.fotaide.lsp.check.DiagnosticWriter;
import org.fotaide.lsp.client.PositionEncoding;
import org.fotaide.lsp.feature.TokenProvider;
import org.fotaide.lsp.fix.CodeActions;

/**
 * What this server offers, as it tells its client.
 *
 * @param encoding how columns are counted from now on
 * @param commands their names
 */
record Offered(PositionEncoding encoding, List<String> commands) {
    ServerCapabilities capabilities() {
        ServerCapabilities offered = new ServerCapabilities();
        offered.setPositionEncoding(encoding.kind());
        offered.setTextDocumentSync(synchronization());
        offered.setHoverProvider(true);
        offered.setCompletionProvider(new CompletionOptions(false, List.of(":", " ", "-", "{")));
        offered.setCodeActionProvider(new CodeActionOptions(CodeActions.kinds()));
        offered.setDocumentSymbolProvider(true);
        offered.setDocumentLinkProvider(new DocumentLinkOptions(false));
        offered.setFoldingRangeProvider(true);
        offered.setSelectionRangeProvider(true);
        offered.setDefinitionProvider(shown(new DefinitionOptions()));
        offered.setReferencesProvider(shown(new ReferenceOptions()));
        offered.setDocumentHighlightProvider(shown(new DocumentHighlightOptions()));
        offered.setRenameProvider(shown(new RenameOptions(true)));
        offered.setWorkspaceSymbolProvider(shown(new WorkspaceSymbolOptions()));
        offered.setDocumentFormattingProvider(true);
        offered.setDocumentRangeFormattingProvider(true);
        offered.setInlayHintProvider(true);
        offered.setCodeLensProvider(new CodeLensOptions(false));
        SemanticTokensWithRegistrationOptions tokens =
                new SemanticTokensWithRegistrationOptions(TokenProvider.legend());
        tokens.setFull(new SemanticTokensServerFull(true));
        tokens.setRange(true);
        offered.setSemanticTokensProvider(tokens);
        offered.setExecuteCommandProvider(shown(new ExecuteCommandOptions(commands)));
        DiagnosticRegistrationOptions pulled = new DiagnosticRegistrationOptions(true, true);
        pulled.setIdentifier(DiagnosticWriter.SOURCE);
        offered.setDiagnosticProvider(pulled);
        WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
        folders.setSupported(true);
        folders.setChangeNotifications(true);
        WorkspaceServerCapabilities workspace = new WorkspaceServerCapabilities(folders);
        workspace.setFileOperations(files());
        offered.setWorkspace(workspace);
        return offered;
    }

    /** Any file may be one that is spoken of, and any folder may hold one. */
    private static FileOperationsServerCapabilities files() {
        FileOperationFilter any = new FileOperationFilter(new FileOperationPattern("**/*"), "file");
        FileOperationOptions all = new FileOperationOptions(List.of(any));
        FileOperationsServerCapabilities files = new FileOperationsServerCapabilities();
        files.setWillRename(all);
        files.setDidRename(all);
        files.setDidCreate(all);
        files.setDidDelete(all);
        return files;
    }

    /** What may take long enough for the client to show how far it is. */
    private static <T extends WorkDoneProgressOptions> T shown(T options) {
        options.setWorkDoneProgress(true);
        return options;
    }

    private static TextDocumentSyncOptions synchronization() {
        TextDocumentSyncOptions options = new TextDocumentSyncOptions();
        options.setOpenClose(true);
        options.setChange(TextDocumentSyncKind.Incremental);
        options.setSave(new SaveOptions(false));
        return options;
    }
}
