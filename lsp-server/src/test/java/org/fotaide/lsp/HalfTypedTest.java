// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.check.CheckTree;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question has an answer, and never a failure, whatever has been typed so far. */
class HalfTypedTest extends EditorAndServer {
    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(2, WHOLE),
                Arguments.of(11, WHOLE.replace("\n", "\r\n").replace("light", "\ud83d\udca1")),
                Arguments.of(11, WHOLE.replace("(a)", "(A").replace("{", "").replace("4KB", "&x *y")),
                Arguments.of(1, "flash:\n\t- [{: : \"\\u00\n---\n>-\n  |\n#\n- ? a : b\n" + "[".repeat(60)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void every_beginning_is_answered(int step, String text) throws Exception {
        write("fota.yaml", WHOLE);
        client.hello(folder);
        client.open(file, "");
        int version = 1;
        for (int end = 0; end <= text.length(); end += step) {
            String typed = text.substring(0, end);
            client.change(file, ++version, typed);
            org.fotaide.project.text.Position last = new TextDocument(file, typed).position(end);
            for (CompletableFuture<?> answer : ask(new Position(last.line(), last.column()))) {
                assertDoesNotThrow(() -> TestClient.get(answer), typed);
            }
        }
        client.change(file, ++version, text);
        assertEquals(fresh(text), client.codes(file, version));
    }

    /** What a check finds that has not seen the text grow. */
    private List<String> fresh(String text) throws CancelledException {
        return new CheckTree(List.of(folder))
                .withOpen(List.of(new TextDocument(file, text))).call(Progress.NONE).findings().stream()
                        .filter(finding -> finding.file().equals(file))
                        .map(finding -> finding.code().id())
                        .toList();
    }

    private List<CompletableFuture<?>> ask(Position at) {
        List<CompletableFuture<?>> answers = new ArrayList<>();
        answers.add(documents().diagnostic(new DocumentDiagnosticParams(identifier())));
        answers.add(documents().hover(new HoverParams(identifier(), at)));
        answers.add(documents().completion(new CompletionParams(identifier(), at)));
        answers.add(documents().documentSymbol(new DocumentSymbolParams(identifier())));
        answers.add(documents().documentLink(new DocumentLinkParams(identifier())));
        answers.add(documents().foldingRange(new FoldingRangeRequestParams(identifier())));
        answers.add(
                documents().selectionRange(new SelectionRangeParams(identifier(), List.of(at, new Position(0, 0)))));
        answers.add(documents().inlayHint(new InlayHintParams(identifier(), new Range(new Position(0, 0), at))));
        answers.add(documents().codeLens(new CodeLensParams(identifier())));
        answers.add(documents().semanticTokensFull(new SemanticTokensParams(identifier())));
        answers.add(documents()
                .semanticTokensRange(new SemanticTokensRangeParams(identifier(), new Range(new Position(0, 0), at))));
        answers.add(
                documents().formatting(new DocumentFormattingParams(identifier(), new FormattingOptions(4, false))));
        answers.add(documents().definition(new DefinitionParams(identifier(), at)));
        answers.add(documents().references(new ReferenceParams(identifier(), at, new ReferenceContext(true))));
        answers.add(documents().documentHighlight(new DocumentHighlightParams(identifier(), at)));
        answers.add(documents().prepareRename(new PrepareRenameParams(identifier(), at)));
        answers.add(client.server().getWorkspaceService().symbol(new WorkspaceSymbolParams("v1")));
        return answers;
    }
}
