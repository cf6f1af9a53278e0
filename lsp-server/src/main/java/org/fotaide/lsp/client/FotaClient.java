// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.client;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.jsonrpc.services.JsonSegment;
import org.eclipse.lsp4j.services.LanguageClient;

/** What the server asks of its client: the protocol's requests, and one of ours. */
@JsonSegment("fota")
public interface FotaClient extends LanguageClient {
    /**
     * Asks the user for a password, or takes it from where the client keeps such things. Sent only to a client that said
     * {@code "secrets": true} in its initialization options. Null if nobody gives it.
     */
    @JsonRequest
    default CompletableFuture<String> secret(SecretParams params) {
        return CompletableFuture.completedFuture(null);
    }

    /** The secret was refused: the client drops it from where it keeps such things. */
    @JsonRequest
    default CompletableFuture<Void> forgetSecret(SecretParams params) {
        return CompletableFuture.completedFuture(null);
    }

    /**
     * What a secret is for.
     *
     * @param kind {@code device-password}, {@code key-passphrase} or {@code server-password}
     * @param name of what, the same in every run
     */
    record SecretParams(String kind, String name) {}
}
