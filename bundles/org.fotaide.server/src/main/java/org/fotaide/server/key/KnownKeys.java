// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.store.Store;
import org.fotaide.server.store.StoredKey;

/** Finds out whose a secret is. */
public record KnownKeys(Store store) {
    /**
     * The key of a secret. It is looked up by its hash, which tells whoever measures the time nothing of the secret, and
     * then compared in constant time.
     */
    public Optional<StoredKey> find(KeySecret secret) {
        byte[] hash = secret.hash().getBytes(StandardCharsets.US_ASCII);
        return Optional.ofNullable(store.catalogue().keys().get(secret.hash()))
                .filter(key -> MessageDigest.isEqual(hash, key.hash().getBytes(StandardCharsets.US_ASCII)));
    }

    /** The same of a key that another process may have made a moment ago. */
    public Optional<StoredKey> findAnew(KeySecret secret) throws FotaException {
        store.lookForChanges();
        return find(secret);
    }
}
