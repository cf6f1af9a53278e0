// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;

/**
 * Verifies the RSA signature of a signed file (PROTOCOLS.md 5) and tells in which of the two forms it was made.
 *
 * @param key the owner's public key
 */
public record SignatureCheck(RSAPublicKey key) {
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
        if (Arrays.equals(block, SignatureForm.CURRENT.block(signed.hash(), length))) {
            return Result.GOOD;
        }
        return Arrays.equals(block, SignatureForm.LEGACY.block(signed.hash(), length)) ? Result.LEGACY : Result.WRONG;
    }

    private static byte[] unsigned(BigInteger number, int length) {
        byte[] bytes = number.toByteArray();
        byte[] block = new byte[length];
        int used = Math.min(bytes.length, length);
        System.arraycopy(bytes, bytes.length - used, block, length - used, used);
        return block;
    }
}
