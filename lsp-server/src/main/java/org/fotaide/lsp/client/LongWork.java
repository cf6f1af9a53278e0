// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.client;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** The work that a client may see and stop (LSP 3.17, work done progress). Serves all threads. */
public final class LongWork {
    private final Client client;
    private final Map<Either<String, Integer>, ClientProgress> running = new ConcurrentHashMap<>();

    LongWork(Client client) {
        this.client = client;
    }

    /**
     * Begins work, which is shown if it goes on for a while: under the token that the client gave, or under one that is made
     * known to it then.
     *
     * @param token of the client, if it gave one
     * @param title what the client shows over it
     * @param cancelled whether it is to stop for another reason than the client's wish under the token
     */
    public ClientProgress begin(Optional<Either<String, Integer>> token, String title, BooleanSupplier cancelled) {
        Either<String, Integer> shown = token.orElseGet(() -> Either.forLeft("fota-" + UUID.randomUUID()));
        ClientProgress progress = new ClientProgress(client, shown, title, cancelled, () -> running.remove(shown));
        running.put(shown, progress);
        if (token.isPresent()) {
            progress.showLater(progress::show);
        } else if (client.settings().showsProgress()) {
            progress.showLater(() -> {
                var unused = client.remote()
                        .createProgress(new WorkDoneProgressCreateParams(shown))
                        .thenRun(progress::show);
            });
        }
        return progress;
    }

    /** The client wants the work under this token to stop. */
    public void stop(Either<String, Integer> token) {
        Optional.ofNullable(running.get(token)).ifPresent(ClientProgress::stop);
    }
}
