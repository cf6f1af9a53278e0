// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** The tokens that a client holds of each document, so that it need hear only of what is other now. Serves all threads. */
final class TokenHistory {
    private final AtomicLong number = new AtomicLong();
    private final Map<String, SemanticTokens> told = new ConcurrentHashMap<>();

    /** Numbers what the client is about to hold. */
    SemanticTokens remember(String uri, SemanticTokens tokens) {
        tokens.setResultId(String.valueOf(number.incrementAndGet()));
        told.put(uri, tokens);
        return tokens;
    }

    /** What is other than in the result that the client names; all of it if that is not the last one. */
    Either<SemanticTokens, SemanticTokensDelta> since(String uri, String result, SemanticTokens tokens) {
        SemanticTokens before = told.get(uri);
        SemanticTokens now = remember(uri, tokens);
        return before == null || !Objects.equals(before.getResultId(), result)
                ? Either.forLeft(now)
                : Either.forRight(new SemanticTokensDelta(edits(before.getData(), now.getData()), now.getResultId()));
    }

    void forget(String uri) {
        told.remove(uri);
    }

    private static List<SemanticTokensEdit> edits(List<Integer> before, List<Integer> now) {
        if (before.equals(now)) {
            return List.of();
        }
        int shorter = Math.min(before.size(), now.size());
        int start = 0;
        while (start < shorter && before.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        return List.of(new SemanticTokensEdit(
                start, before.size() - end - start, List.copyOf(now.subList(start, now.size() - end))));
    }
}
