// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Verifies the RSA signature of a signed file (PROTOCOLS.md 5) and tells in which of the two forms it was made.
 *
 * @param key the owner's public key
 */
public record SignatureCheck(RSAPublicKey key) {
    private static final byte[] DIGEST_INFO = HexFormat.of().parseHex("3031300d060960864801650304020105000420");

    /** What a key says about a signature. */
    public enum Result {
        /** Right, in the form that devices take. */
        GOOD,
        /** Right, in the form of cores up to 2.5.2 without the digest's name, which newer devices refuse with error 12. */
        LEGACY,
        /** Not made with this key over these bytes. */
        WRONG
    }

    public Result check(PayloadSignature signed) {
        int length = (key.getModulus().bitLength() + 7) / 8;
        BigInteger signature = new BigInteger(1, signed.signature().toArray());
        if (signed.signature().length() != length || signature.compareTo(key.getModulus()) >= 0) {
            return Result.WRONG;
        }
        byte[] block = unsigned(signature.modPow(key.getPublicExponent(), key.getModulus()), length);
        byte[] hash = signed.hash().toArray();
        if (Arrays.equals(block, padded(concatenated(DIGEST_INFO, hash), length))) {
            return Result.GOOD;
        }
        return Arrays.equals(block, padded(hash, length)) ? Result.LEGACY : Result.WRONG;
    }

    /** PKCS #1 v1.5: 00 01 FF … FF 00 and the content. */
    private static byte[] padded(byte[] content, int length) {
        byte[] block = new byte[length];
        Arrays.fill(block, (byte) 0xFF);
        block[0] = 0;
        block[1] = 1;
        block[length - content.length - 1] = 0;
        System.arraycopy(content, 0, block, length - content.length, content.length);
        return block;
    }

    private static byte[] concatenated(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] unsigned(BigInteger number, int length) {
        byte[] bytes = number.toByteArray();
        byte[] block = new byte[length];
        int used = Math.min(bytes.length, length);
        System.arraycopy(bytes, bytes.length - used, block, length - used, used);
        return block;
    }
}
