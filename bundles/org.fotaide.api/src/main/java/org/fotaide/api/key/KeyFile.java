// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.key;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.fotaide.api.file.InputFile;
import org.fotaide.api.problem.ApiProblem;
import org.fotaide.firmware.key.SigningKey;
import org.fotaide.firmware.key.SigningKeyReader;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.SecretSubject;
import org.fotaide.firmware.work.Secrets;

/**
 * A file with a private key. Nothing of it is kept.
 *
 * <pre>{@code
 * SigningKey.Ready key = new KeyFile(Path.of("keys/private.pem")).open(secrets);
 * }</pre>
 */
public record KeyFile(Path path) {
    /** The key; {@code secrets} are asked only if a passphrase protects it, and forget one that does not open it. */
    public SigningKey.Ready open(Secrets secrets) throws FotaException {
        byte[] text = new InputFile(path).read();
        try {
            SigningKey key = new SigningKeyReader().read(new String(text, StandardCharsets.ISO_8859_1));
            return ready(key instanceof SigningKey.Locked locked ? opened(locked, secrets) : key, secrets);
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    private SigningKey opened(SigningKey.Locked locked, Secrets secrets) throws FotaException {
        Optional<char[]> passphrase = secrets.get(subject()).filter(given -> given.length > 0);
        if (passphrase.isEmpty()) {
            throw new FotaException(ApiProblem.KEY_PASSPHRASE_MISSING.with(path));
        }
        try {
            return locked.open(passphrase.get());
        } finally {
            Arrays.fill(passphrase.get(), '\0');
        }
    }

    private SigningKey.Ready ready(SigningKey key, Secrets secrets) throws FotaException {
        if (key instanceof SigningKey.Ready ready) {
            secrets.accepted(subject());
            return ready;
        }
        if (key instanceof SigningKey.Unusable unusable) {
            throw new FotaException(ApiProblem.KEY_UNUSABLE.with(path, unusable.reason(), unusable.remedy()));
        }
        secrets.forget(subject());
        throw new FotaException(ApiProblem.KEY_PASSPHRASE_WRONG.with(path));
    }

    /** The path as it stands in the file system, so that a secure store finds the passphrase again. */
    private SecretSubject subject() {
        return new SecretSubject(
                SecretSubject.Kind.KEY_PASSPHRASE,
                path.toAbsolutePath().normalize().toString());
    }
}
