// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A key as whoever has it sends it. It is shown once, when it is made; the store has its hash alone.
 *
 * @param text 40 letters and digits where it was made here, as much as the vendor's firmware has room for
 *     ({@code master_device_key.bin}, PROTOCOLS 7): 238 random bits
 */
public record KeySecret(String text) {
    private static final int LENGTH = 40;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    public static KeySecret make() {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new KeySecret(text.toString());
    }

    /** The SHA-256 of it, in lower-case hexadecimal. It needs no salt, since nobody can try all of 238 bits. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** Not the secret, so that no log has it by mistake. */
    @Override
    public String toString() {
        return "a key";
    }
}
