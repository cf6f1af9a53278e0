// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.espota;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.fotaide.simulator.internal.HexDigest;

/** A password as a device keeps it, and the challenge that it asks about it (PROTOCOLS 1.4). */
public sealed interface Authentication {
    /** Hex digits of the nonce, and of the host's two answers: 32 or 64. */
    int digits();

    /** A new challenge from what the device has at hand. */
    String nonce(String seed);

    /** The only right response. */
    String expected(String nonce, String clientNonce);

    /**
     * The form of every ESP8266 and of ESP32 cores before 3.3.1.
     *
     * @param passwordHash as stored by the firmware; an upper-case hash never fits any response, as on real devices
     */
    record Md5(String passwordHash) implements Authentication {
        public static Md5 of(String password) {
            return new Md5(HexDigest.MD5.of(password));
        }

        @Override
        public int digits() {
            return 32;
        }

        @Override
        public String nonce(String seed) {
            return HexDigest.MD5.of(seed);
        }

        @Override
        public String expected(String nonce, String clientNonce) {
            return HexDigest.MD5.of(passwordHash + ":" + nonce + ":" + clientNonce);
        }

        @Override
        public String toString() {
            return "Md5";
        }
    }

    /**
     * The form of ESP32 cores from 3.3.1 on.
     *
     * @param passwordHash SHA-256 of the password, or its MD5 where the firmware still stores that
     */
    record Sha256(String passwordHash) implements Authentication {
        /** PBKDF2 rounds. */
        public static final int ROUNDS = 10_000;

        public static Sha256 of(String password) {
            return new Sha256(HexDigest.SHA256.of(password));
        }

        /** A device that was given an MD5 hash by an older firmware and keeps it. */
        public static Sha256 withStoredMd5(String password) {
            return new Sha256(HexDigest.MD5.of(password));
        }

        @Override
        public int digits() {
            return 64;
        }

        @Override
        public String nonce(String seed) {
            return HexDigest.SHA256.of(seed);
        }

        @Override
        public String expected(String nonce, String clientNonce) {
            byte[] salt = (nonce + ":" + clientNonce).getBytes(StandardCharsets.UTF_8);
            return HexDigest.SHA256.of(stretched(salt) + ":" + nonce + ":" + clientNonce);
        }

        private String stretched(byte[] salt) {
            PBEKeySpec key = new PBEKeySpec(passwordHash.toCharArray(), salt, ROUNDS, 256);
            try {
                SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
                return HexDigest.SHA256.text(factory.generateSecret(key).getEncoded());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java has PBKDF2 with HMAC-SHA-256", e);
            } finally {
                key.clearPassword();
            }
        }

        @Override
        public String toString() {
            return "Sha256";
        }
    }
}
