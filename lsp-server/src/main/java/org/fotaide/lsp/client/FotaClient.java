// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.client;

import com.google.gson.JsonObject;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.services.JsonNotification;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.jsonrpc.services.JsonSegment;
import org.eclipse.lsp4j.services.LanguageClient;

/** What the server asks of its client: the protocol's requests, and ours. */
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
     * Asks the user whether a server that was never seen is the one that it says it is. Sent only to a client that said
     * {@code "hostKeys": true} in its initialization options.
     */
    @JsonRequest
    default CompletableFuture<Boolean> trustHostKey(HostKeyParams params) {
        return CompletableFuture.completedFuture(false);
    }

    /** The devices that are known now, after {@code fota.watchDevices}. */
    @JsonNotification
    default void devices(JsonObject known) {}

    /** A line of a command's work. Sent only to a client that said {@code "log": true} in its initialization options. */
    @JsonNotification
    default void log(LogParams params) {}

    /**
     * A server that shows a key.
     *
     * @param type such as {@code ssh-ed25519}
     * @param fingerprint as ssh-keygen shows it
     * @param knownHosts the file that it is remembered in if the user trusts it
     */
    record HostKeyParams(String host, String type, String fingerprint, String knownHosts) {}

    /**
     * A line of work.
     *
     * @param token under which the client asked for it
     */
    record LogParams(Either<String, Integer> token, String line) {}

    /**
     * What a secret is for.
     *
     * @param kind {@code device-password}, {@code key-passphrase} or {@code server-password}
     * @param name of what, the same in every run
     */
    record SecretParams(String kind, String name) {}
}
