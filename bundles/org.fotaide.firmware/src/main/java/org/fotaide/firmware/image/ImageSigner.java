// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import javax.crypto.Cipher;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.key.SigningKey;

/**
 * Makes signed files: payload, signature, length of the signature (PROTOCOLS.md 5). What is to be compressed is compressed
 * before.
 *
 * <pre>{@code
 * byte[] signed = new ImageSigner(key, SignatureForm.CURRENT).sign(payload);
 * }</pre>
 *
 * @param owner whose key it is
 * @param form what the devices' core takes
 */
public record ImageSigner(SigningKey.Ready owner, SignatureForm form) {
    /** The signed file. */
    public byte[] sign(byte[] payload) {
        RSAPrivateCrtKey key = owner.key();
        Bytes hash = Digests.SHA_256.of(Bytes.copyOf(payload));
        try {
            byte[] signature = signature(key, hash);
            checkVerifies(key, new PayloadSignature(hash, Bytes.copyOf(signature)));
            return ByteBuffer.allocate(payload.length + signature.length + SignedImage.TRAILER_LENGTH)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put(payload)
                    .put(signature)
                    .putInt(signature.length)
                    .array();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("signing went wrong", unusable);
        }
    }

    private byte[] signature(RSAPrivateCrtKey key, Bytes hash) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("RSA/ECB/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, key);
        return cipher.doFinal(form.block(hash, owner.bits() / Byte.SIZE));
    }

    /** A fault while computing would give the key's primes away to whoever gets the file. */
    private static void checkVerifies(RSAPrivateCrtKey key, PayloadSignature signed) throws GeneralSecurityException {
        RSAPublicKey open = (RSAPublicKey) KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
        if (new SignatureCheck(open).check(signed) == SignatureCheck.Result.WRONG) {
            throw new GeneralSecurityException("the signature does not verify");
        }
    }
}
