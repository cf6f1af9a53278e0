// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.work;

import java.util.Optional;

/**
 * Where passwords come from and where a refused one is forgotten: a prompt, the environment, a file, a secure store. A
 * secret is asked for only when the other side wants one.
 */
public interface Secrets {
    /** Has no secret for anything. */
    Secrets NONE = new Secrets() {
        @Override
        public Optional<char[]> get(SecretSubject subject) {
            return Optional.empty();
        }

        @Override
        public void forget(SecretSubject subject) {}
    };

    /** The secret in an array of its own, which the caller clears after use; empty if there is none or nobody gives it. */
    Optional<char[]> get(SecretSubject subject);

    /** The secret was right: whoever keeps secrets keeps it now, and not before. */
    default void accepted(SecretSubject subject) {}

    /** The secret was refused: drop it from every store and ask again next time. */
    void forget(SecretSubject subject);
}
