// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.fix;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.fotaide.eclipse.ui.editor.EditedText;

/** The repairs that the server offers for a place in a text. */
record Fixes(EditedText text) {
    CompletableFuture<List<CodeAction>> at(Range range, List<Diagnostic> problems) {
        CodeActionParams params = new CodeActionParams(text.identifier(), range, new CodeActionContext(problems));
        return text.server().getTextDocumentService().codeAction(params).thenApply(actions -> actions.stream()
                .flatMap(action -> Optional.ofNullable(action.getRight()).stream())
                .filter(action -> action.getEdit() != null && action.getDisabled() == null)
                .toList());
    }
}
