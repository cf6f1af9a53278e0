// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.lsp.document.Documents;
import org.fotaide.lsp.document.OpenDocument;

/**
 * Answers questions about documents on other threads, for the document as it stands when the question comes. A question about
 * one that is not open has no answer, and is no error.
 */
record Answers(Documents documents, Executor threads) {
    <T> CompletableFuture<T> about(TextDocumentIdentifier which, T nothing, Question<T> question) {
        Optional<OpenDocument> document = documents.get(which.getUri());
        if (document.isEmpty()) {
            return CompletableFuture.completedFuture(nothing);
        }
        return CompletableFutures.computeAsync(threads, cancel -> {
            cancel.checkCanceled();
            try {
                return question.answer(document.get());
            } catch (CancelledException e) {
                throw new CancellationException();
            }
        });
    }

    interface Question<T> {
        T answer(OpenDocument document) throws CancelledException;
    }
}
