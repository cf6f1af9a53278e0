// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkDoneProgressParams;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.lsp.client.Client;
import org.fotaide.lsp.client.ClientProgress;
import org.fotaide.lsp.document.Documents;
import org.fotaide.lsp.document.OpenDocument;

/**
 * Answers questions on other threads. One about a document is about the document as it stands when the question comes; about
 * one that is not open it has no answer, and is no error.
 */
record Answers(Documents documents, Client client, Executor threads) {
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

    /** The same where all files of the workspace have to be known, which may take a while. */
    <T> CompletableFuture<T> about(
            TextDocumentIdentifier which, WorkDoneProgressParams shown, T nothing, LongQuestion<T> question) {
        Optional<OpenDocument> document = documents.get(which.getUri());
        return document.isEmpty()
                ? CompletableFuture.completedFuture(nothing)
                : aboutAll(
                        Optional.ofNullable(shown.getWorkDoneToken()),
                        progress -> question.answer(document.get(), progress));
    }

    /** The same about no document. */
    <T> CompletableFuture<T> aboutAll(Optional<Either<String, Integer>> token, WholeQuestion<T> question) {
        return CompletableFutures.computeAsync(threads, cancel -> {
            try (ClientProgress progress = client.work().begin(token, "Looking at all files", cancel::isCanceled)) {
                return question.answer(progress);
            } catch (CancelledException e) {
                throw new CancellationException();
            }
        });
    }

    interface Question<T> {
        T answer(OpenDocument document) throws CancelledException;
    }

    interface LongQuestion<T> {
        T answer(OpenDocument document, Progress progress) throws CancelledException;
    }

    interface WholeQuestion<T> {
        T answer(Progress progress) throws CancelledException;
    }
}
