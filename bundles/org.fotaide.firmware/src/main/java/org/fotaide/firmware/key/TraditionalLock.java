// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.key;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;

/**
 * The way of old PEM files, with {@code Proc-Type: 4,ENCRYPTED} and {@code DEK-Info: CIPHER,IV} before the content (RFC
 * 1421). The key comes from OpenSSL's EVP_BytesToKey: MD5 over what it made last, the passphrase and the first eight bytes of
 * the initialisation vector, until there is enough.
 */
record TraditionalLock(KeyCipher cipher, Bytes iv, Bytes encrypted) implements Lock {
    private static final int SALT_LENGTH = 8;
    private static final int MOST_PER_CHARACTER = 3;

    /** Of a block with these headers; empty if the cipher is another one, or the block is damaged. */
    static Optional<TraditionalLock> of(PemBlock block) {
        String[] parts = block.headers().getOrDefault("DEK-Info", "").split(",", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        return KeyCipher.named(parts[0].strip())
                .flatMap(cipher -> iv(parts[1].strip()).map(iv -> new TraditionalLock(cipher, iv, block.content())))
                .filter(lock -> lock.cipher().fits(lock.iv(), lock.encrypted()));
    }

    private static Optional<Bytes> iv(String digits) {
        try {
            return Optional.of(Bytes.copyOf(HexFormat.of().parseHex(digits)));
        } catch (IllegalArgumentException noHex) {
            return Optional.empty();
        }
    }

    @Override
    public byte[] open(char[] passphrase) throws GeneralSecurityException {
        ByteBuffer text = ByteBuffer.allocate(MOST_PER_CHARACTER * passphrase.length);
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(passphrase), text, true);
        byte[] key = key(text.flip());
        try {
            return cipher.decrypt(key, iv, encrypted);
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(text.array(), (byte) 0);
        }
    }

    private byte[] key(ByteBuffer passphrase) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("MD5");
        byte[] salt = iv.slice(0, SALT_LENGTH).toArray();
        byte[] key = new byte[cipher.keyLength()];
        byte[] last = {};
        for (int made = 0; made < key.length; made += last.length) {
            digest.update(last);
            digest.update(passphrase.duplicate());
            last = digest.digest(salt);
            System.arraycopy(last, 0, key, made, Math.min(last.length, key.length - made));
        }
        return key;
    }
}
