// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.http;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.key.KeySecret;
import org.fotaide.server.key.KnownKeys;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.store.Access;
import org.fotaide.server.store.Product;
import org.fotaide.server.store.Store;
import org.fotaide.server.store.StoredKey;

/**
 * Finds out whose key a request bears, and slows down whoever guesses. A key that was right from an address before goes on
 * being right from there, however many wrong ones come from it: devices often share one.
 */
public final class Guard {
    private final KnownKeys keys;
    private final Guesses guesses;
    private final Sessions sessions;
    private final Map<String, String> places = new ConcurrentHashMap<>();

    public Guard(Store store, Guesses guesses, Sessions sessions) {
        this.keys = new KnownKeys(store);
        this.guesses = guesses;
        this.sessions = sessions;
    }

    /** The key that a request bears; empty if it bears none, a failure if it bears a wrong one. */
    public Optional<StoredKey> bearer(Call call) throws FotaException {
        Optional<String> header = call.header("Authorization");
        Optional<StoredKey> key = header.isPresent()
                ? Optional.of(known(new Credentials(header.get()).secret(), call.address()))
                : sessions.bearer(call);
        key.ifPresent(found -> call.who(found.id()));
        return key;
    }

    /** Whose a secret is that came from an address. */
    public StoredKey known(KeySecret secret, String address) throws FotaException {
        Optional<StoredKey> key = keys.find(secret);
        boolean seenThere =
                key.filter(found -> address.equals(places.get(found.id()))).isPresent();
        if (!seenThere && guesses.mustWait(address)) {
            throw new SlowDownException(guesses.patience());
        }
        if (key.isEmpty()) {
            key = keys.findAnew(secret);
        }
        if (key.isEmpty()) {
            guesses.wrong(address);
            throw new FotaException(ServerProblem.KEY_WRONG.with());
        }
        places.put(key.get().id(), address);
        return key.get();
    }

    /** An owner's key for everything. */
    public StoredKey owner(Call call) throws FotaException {
        StoredKey key = needed(call);
        if (!key.opensAll()) {
            throw new FotaException(
                    ServerProblem.KEY_OTHER.with(key.isOwner() ? key.scope() : "fetching images for " + key.scope()));
        }
        return key;
    }

    public StoredKey needed(Call call) throws FotaException {
        return bearer(call).orElseThrow(() -> new FotaException(ServerProblem.KEY_MISSING.with()));
    }

    /**
     * Lets a device at the images of a product. Those of an open product are for whoever asks, whatever key comes along.
     *
     * @param device which one it says it is; empty if it does not say
     * @return its key, if it has one
     */
    public Optional<StoredKey> device(Call call, Product product, Optional<String> device) throws FotaException {
        if (product.access() == Access.OPEN) {
            return call.header("Authorization")
                    .flatMap(header -> keys.find(new Credentials(header).secret()))
                    .filter(key -> key.opens(product.ptype(), device));
        }
        StoredKey key = needed(call);
        if (!key.opens(product.ptype(), device)) {
            throw new FotaException(ServerProblem.KEY_OTHER.with(key.scope()));
        }
        return Optional.of(key);
    }
}
