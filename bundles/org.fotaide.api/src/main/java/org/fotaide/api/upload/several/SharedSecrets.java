// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.upload.several;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.work.SecretSubject;
import org.fotaide.firmware.work.Secrets;

/** Asks for one secret at a time, and for none twice; the key that all images are signed with is one for all devices. */
final class SharedSecrets implements Secrets, AutoCloseable {
    private final Secrets source;
    private final Map<SecretSubject, char[]> known = new HashMap<>();

    SharedSecrets(Secrets source) {
        this.source = source;
    }

    @Override
    public synchronized Optional<char[]> get(SecretSubject subject) {
        if (!known.containsKey(subject)) {
            source.get(subject).ifPresent(secret -> known.put(subject, secret));
        }
        return Optional.ofNullable(known.get(subject)).map(char[]::clone);
    }

    @Override
    public synchronized void accepted(SecretSubject subject) {
        source.accepted(subject);
    }

    @Override
    public synchronized void forget(SecretSubject subject) {
        Optional.ofNullable(known.remove(subject)).ifPresent(SharedSecrets::clear);
        source.forget(subject);
    }

    @Override
    public synchronized void close() {
        known.values().forEach(SharedSecrets::clear);
        known.clear();
    }

    private static void clear(char[] secret) {
        Arrays.fill(secret, '\0');
    }
}
