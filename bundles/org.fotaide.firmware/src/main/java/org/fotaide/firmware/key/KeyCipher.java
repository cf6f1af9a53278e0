// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.key;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.fotaide.firmware.bytes.Bytes;

/** The ciphers, all in CBC mode, by which openssl protects private keys. */
enum KeyCipher {
    AES_128("AES-128-CBC", "608648016503040102", "AES", 16, 16),
    AES_192("AES-192-CBC", "608648016503040116", "AES", 24, 16),
    AES_256("AES-256-CBC", "60864801650304012a", "AES", 32, 16),
    DES_EDE3("DES-EDE3-CBC", "2a864886f70d0307", "DESede", 24, 8);

    private final String word;
    private final String identifier;
    private final String algorithm;
    private final int keyLength;
    private final int blockLength;

    KeyCipher(String word, String identifier, String algorithm, int keyLength, int blockLength) {
        this.word = word;
        this.identifier = identifier;
        this.algorithm = algorithm;
        this.keyLength = keyLength;
        this.blockLength = blockLength;
    }

    /** By the name in a DEK-Info line. */
    static Optional<KeyCipher> named(String word) {
        return Arrays.stream(values())
                .filter(cipher -> cipher.word.equalsIgnoreCase(word))
                .findFirst();
    }

    /** By the content of its object identifier. */
    static Optional<KeyCipher> identifiedBy(Bytes identifier) {
        String digits = HexFormat.of().formatHex(identifier.toArray());
        return Arrays.stream(values())
                .filter(cipher -> cipher.identifier.equals(digits))
                .findFirst();
    }

    /** In bytes. */
    int keyLength() {
        return keyLength;
    }

    /** In bytes; the initialisation vector has the same length. */
    int blockLength() {
        return blockLength;
    }

    /** Whether this can be what the cipher made. */
    boolean fits(Bytes iv, Bytes encrypted) {
        return iv.length() == blockLength && !encrypted.isEmpty() && encrypted.length() % blockLength == 0;
    }

    byte[] decrypt(byte[] key, Bytes iv, Bytes encrypted) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(algorithm + "/CBC/PKCS5Padding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, 0, keyLength, algorithm),
                new IvParameterSpec(iv.toArray()));
        return cipher.doFinal(encrypted.toArray());
    }
}
