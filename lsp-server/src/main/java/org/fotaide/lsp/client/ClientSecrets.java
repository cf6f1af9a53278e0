// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.client;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.fotaide.firmware.work.SecretSubject;
import org.fotaide.firmware.work.Secrets;
import org.fotaide.lsp.client.FotaClient.SecretParams;

/** Secrets from a client that keeps or asks for them, otherwise from the environment. Never written anywhere. */
public final class ClientSecrets implements Secrets {
    /** The variable that scripts give a password by. */
    public static final String VARIABLE = "FOTA_PASSWORD";

    private final Client client;
    private final Map<String, String> environment;

    public ClientSecrets(Client client, Map<String, String> environment) {
        this.client = client;
        this.environment = environment;
    }

    @Override
    public Optional<char[]> get(SecretSubject subject) {
        Optional<char[]> variable =
                Optional.ofNullable(environment.get(VARIABLE)).map(String::toCharArray);
        if (!client.settings().givesSecrets()) {
            return variable;
        }
        try {
            return Optional.ofNullable(client.remote().secret(params(subject)).join())
                    .map(String::toCharArray)
                    .or(() -> variable);
        } catch (CompletionException | CancellationException e) {
            return variable;
        }
    }

    @Override
    public void forget(SecretSubject subject) {
        if (client.settings().givesSecrets()) {
            var unused = client.remote().forgetSecret(params(subject));
        }
    }

    private static SecretParams params(SecretSubject subject) {
        return new SecretParams(subject.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), subject.name());
    }
}
