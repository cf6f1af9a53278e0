// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import static org.fotaide.firmware.image.Samples.flipped;
import static org.fotaide.firmware.image.Samples.join;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import javax.crypto.Cipher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignatureCheckTest {
    private static KeyPair owner;
    private static KeyPair stranger;
    private static final byte[] PAYLOAD = Samples.gzip(Samples.arduino());

    @BeforeAll
    static void makeKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        owner = generator.generateKeyPair();
        stranger = generator.generateKeyPair();
    }

    @Test
    void tellsTheTwoFormsAndAWrongSignatureApart() throws GeneralSecurityException {
        byte[] current = file(current(owner.getPrivate()));
        byte[] legacy = file(legacy(owner.getPrivate()));

        assertEquals(SignatureCheck.Result.GOOD, check(current, owner));
        assertEquals(SignatureCheck.Result.LEGACY, check(legacy, owner));
        assertEquals(SignatureCheck.Result.WRONG, check(current, stranger));
        assertEquals(SignatureCheck.Result.WRONG, check(file(new byte[256]), owner));
        assertEquals(SignatureCheck.Result.WRONG, check(Samples.signed(PAYLOAD, 128), owner));
    }

    @Test
    void seesAChangeOfPayloadAndSignature() throws GeneralSecurityException {
        byte[] good = file(current(owner.getPrivate()));

        assertEquals(SignatureCheck.Result.WRONG, check(flipped(good, 4, 0), owner));
        assertEquals(SignatureCheck.Result.WRONG, check(flipped(good, good.length - 10, 0), owner));
    }

    private static SignatureCheck.Result check(byte[] file, KeyPair keys) {
        SignedImage image = (SignedImage) new ImageReader().read(file).image();
        return new SignatureCheck((RSAPublicKey) keys.getPublic()).check(image.payloadSignature());
    }

    private static byte[] file(byte[] signature) {
        return join(PAYLOAD, signature, Samples.words(signature.length));
    }

    private static byte[] current(PrivateKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(PAYLOAD);
        return signature.sign();
    }

    /** The padded block holds the bare hash. */
    private static byte[] legacy(PrivateKey key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        cipher.init(Cipher.ENCRYPT_MODE, key);
        return cipher.doFinal(Samples.digest("SHA-256", PAYLOAD));
    }
}
