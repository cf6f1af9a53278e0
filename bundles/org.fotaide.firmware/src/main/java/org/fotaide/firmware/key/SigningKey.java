// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.key;

import java.security.interfaces.RSAPrivateCrtKey;

/**
 * What a file with a private key holds.
 *
 * <pre>{@code
 * SigningKey key = new SigningKeyReader().read(pem);
 * if (key instanceof SigningKey.Locked locked) {
 *     key = locked.open(passphrase);
 * }
 * }</pre>
 */
public sealed interface SigningKey {
    /** It can sign: an RSA key of 1024 to 4096 bits. */
    record Ready(RSAPrivateCrtKey key) implements SigningKey {
        /** The length of its modulus. */
        public int bits() {
            return key.getModulus().bitLength();
        }

        /** Never the key itself. */
        @Override
        public String toString() {
            return "RSA key of " + bits() + " bits";
        }
    }

    /** A passphrase protects it. */
    final class Locked implements SigningKey {
        private final Lock lock;
        private final KeyForm inside;

        Locked(Lock lock, KeyForm inside) {
            this.lock = lock;
            this.inside = inside;
        }

        /** The key; {@link WrongPassphrase} if that is another one's. The passphrase is not kept, and not cleared here. */
        public SigningKey open(char[] passphrase) {
            return inside.read(lock, passphrase);
        }
    }

    /** The passphrase did not open it; or, which cannot be told apart, its encrypted part is damaged. */
    record WrongPassphrase() implements SigningKey {}

    /**
     * No image can be signed with it.
     *
     * @param reason one sentence
     * @param remedy one sentence
     */
    record Unusable(String reason, String remedy) implements SigningKey {}
}
