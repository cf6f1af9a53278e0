// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.key;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.store.Event;
import org.fotaide.server.store.EventKind;
import org.fotaide.server.store.KeyKind;
import org.fotaide.server.store.StoredKey;
import org.fotaide.server.store.Tables;

/**
 * A key that is about to be made.
 *
 * <pre>{@code
 * MadeKey made = store.write(new NewKey(KeyKind.OWNER, "page", Optional.empty(), Optional.empty())::make);
 * made.secret().text(); // is shown once
 * }</pre>
 *
 * @param kind whose it is
 * @param label what it is for, for people
 * @param product the only one that it opens; empty for all
 * @param device the only one that it is for; empty for all
 */
public record NewKey(KeyKind kind, String label, Optional<ProductType> product, Optional<String> device) {
    /** Digits of the hash that make an identity. */
    private static final int IDENTITY = 12;

    /**
     * A key and its secret.
     *
     * @param key what the store has of it
     * @param secret what is shown once
     */
    public record MadeKey(StoredKey key, KeySecret secret) {}

    /** An owner's key for everything. */
    public static NewKey owner(String label) {
        return new NewKey(KeyKind.OWNER, label, Optional.empty(), Optional.empty());
    }

    /** Makes it. */
    public MadeKey make(Tables tables) throws SQLException, FotaException {
        if (product.isPresent()) {
            tables.products().get(product.get());
        }
        KeySecret secret = KeySecret.make();
        String hash = secret.hash();
        StoredKey key = new StoredKey(hash.substring(0, IDENTITY), kind, hash, label, product, device, Instant.now());
        tables.keys().add(key);
        tables.events().add(Event.now(EventKind.KEY, "server", device.orElse(""), "", "made " + key.id()));
        return new MadeKey(key, secret);
    }
}
