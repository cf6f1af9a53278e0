// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.fotaide.deploy.upload.Authentication;

/**
 * What the device asks and how the password's knowledge is shown (PROTOCOLS 1.4). Hashes are handed on as lower-case
 * hexadecimal text, never raw; whatever opens the device is wiped after use.
 *
 * @param nonce the device's
 * @param cnonce this side's
 */
record Challenge(Nonce nonce, Nonce cnonce) {
    private static final int ITERATIONS = 10_000;
    private static final int KEY_BITS = 256;
    /** Bytes of UTF-8 for one UTF-16 unit at most. */
    private static final int LONGEST_CHARACTER = 3;

    /** The second datagram. */
    byte[] datagram(Authentication form, char[] password) {
        return ("200 " + cnonce.text() + " " + response(form, password) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    String response(Authentication form, char[] password) {
        return switch (form) {
            case NONE, BASIC -> throw new IllegalArgumentException("no challenge is answered with " + form);
            case MD5 -> last("MD5", passHash("MD5", password));
            case SHA256_OF_MD5 -> last("SHA-256", stretched(passHash("MD5", password)));
            case SHA256 -> last("SHA-256", stretched(passHash("SHA-256", password)));
        };
    }

    private String last(String algorithm, byte[] key) {
        byte[] salt = (":" + salt()).getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(key, key.length + salt.length);
        System.arraycopy(salt, 0, all, key.length, salt.length);
        try {
            return new String(hash(algorithm, all), StandardCharsets.US_ASCII);
        } finally {
            Arrays.fill(all, (byte) 0);
            Arrays.fill(key, (byte) 0);
        }
    }

    private String salt() {
        return nonce.text() + ":" + cnonce.text();
    }

    private static byte[] passHash(String algorithm, char[] password) {
        byte[] room = new byte[LONGEST_CHARACTER * password.length];
        ByteBuffer encoded = ByteBuffer.wrap(room);
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(password), encoded, true);
        byte[] bytes = Arrays.copyOf(room, encoded.position());
        try {
            return hash(algorithm, bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(room, (byte) 0);
        }
    }

    private byte[] stretched(byte[] passHash) {
        char[] text = new char[passHash.length];
        for (int i = 0; i < text.length; i++) {
            text[i] = (char) passHash[i];
        }
        PBEKeySpec spec = new PBEKeySpec(text, salt().getBytes(StandardCharsets.US_ASCII), ITERATIONS, KEY_BITS);
        try {
            return hexadecimal(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        } finally {
            spec.clearPassword();
            Arrays.fill(text, '\0');
            Arrays.fill(passHash, (byte) 0);
        }
    }

    private static byte[] hash(String algorithm, byte[] bytes) {
        try {
            return hexadecimal(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] hexadecimal(byte[] raw) {
        byte[] text = new byte[2 * raw.length];
        for (int i = 0; i < raw.length; i++) {
            text[2 * i] = (byte) Character.forDigit(raw[i] >> 4 & 0xF, 16);
            text[2 * i + 1] = (byte) Character.forDigit(raw[i] & 0xF, 16);
        }
        Arrays.fill(raw, (byte) 0);
        return text;
    }
}
