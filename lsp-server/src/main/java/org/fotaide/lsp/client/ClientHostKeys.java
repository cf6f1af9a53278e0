// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.client;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.fotaide.deploy.ssh.UnknownHostKey;

/** Asks the user of a client whether a server is the one that it says it is; nobody is trusted where there is nobody to ask. */
public record ClientHostKeys(Client client) {
    public boolean trusts(UnknownHostKey key) {
        if (!client.settings().trustsHostKeys()) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(client.remote()
                    .trustHostKey(new FotaClient.HostKeyParams(
                            key.host(),
                            key.type(),
                            key.fingerprint(),
                            key.knownHosts().toString()))
                    .join());
        } catch (CompletionException | CancellationException unanswered) {
            return false;
        }
    }
}
