// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.fotaide.firmware.key.Openssl;
import org.fotaide.firmware.key.PublicKeyReader;
import org.fotaide.firmware.key.SigningKey;
import org.fotaide.firmware.key.SigningKeyReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against openssl, both ways. */
class ImageSignerTest {
    private static final byte[] PAYLOAD = new GzipWriter().write(Samples.arduino());

    @TempDir
    private Path folder;

    private Openssl openssl;

    @BeforeEach
    void start() {
        openssl = new Openssl(folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 1536, 2048, 3072, 4096})
    void makes_the_signature_that_openssl_makes_and_verifies(int bits) throws IOException, InterruptedException {
        byte[] signed = new ImageSigner(key(bits), SignatureForm.CURRENT).sign(PAYLOAD);

        int length = bits / 8;
        assertArrayEquals(PAYLOAD, Arrays.copyOf(signed, PAYLOAD.length));
        assertArrayEquals(Samples.words(length), Arrays.copyOfRange(signed, signed.length - 4, signed.length));
        byte[] signature = Arrays.copyOfRange(signed, PAYLOAD.length, PAYLOAD.length + length);
        assertArrayEquals(openssl.output("dgst -sha256 -sign key.pem payload"), signature);
        Files.write(folder.resolve("signature"), signature);
        assertTrue(openssl.call("dgst -sha256 -verify public.pem -signature signature payload")
                .contains("Verified OK"));
        assertEquals(SignatureCheck.Result.GOOD, verified(signed));
    }

    @Test
    void makes_the_legacy_signature_that_openssl_makes() throws IOException, InterruptedException {
        byte[] signed = new ImageSigner(key(2048), SignatureForm.LEGACY).sign(PAYLOAD);

        byte[] signature = Arrays.copyOfRange(signed, PAYLOAD.length, PAYLOAD.length + 256);
        Files.write(folder.resolve("hash"), Samples.digest("SHA-256", PAYLOAD));
        assertArrayEquals(openssl.output("rsautl -sign -inkey key.pem -in hash"), signature);
        Files.write(folder.resolve("signature"), signature);
        assertArrayEquals(
                Samples.digest("SHA-256", PAYLOAD),
                openssl.output("pkeyutl -verifyrecover -pubin -inkey public.pem -in signature"));
        assertEquals(SignatureCheck.Result.LEGACY, verified(signed));
    }

    @Test
    void verifies_what_openssl_signed() throws IOException, InterruptedException {
        key(2048);
        byte[] current = openssl.output("dgst -sha256 -sign key.pem payload");
        Files.write(folder.resolve("hash"), Samples.digest("SHA-256", PAYLOAD));
        byte[] legacy = openssl.output("pkeyutl -sign -inkey key.pem -in hash");

        assertEquals(SignatureCheck.Result.GOOD, verified(Samples.join(PAYLOAD, current, Samples.words(256))));
        assertEquals(SignatureCheck.Result.LEGACY, verified(Samples.join(PAYLOAD, legacy, Samples.words(256))));
    }

    private SigningKey.Ready key(int bits) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("key.pem"), openssl.call("genrsa " + bits));
        Files.writeString(folder.resolve("public.pem"), openssl.call("rsa -in key.pem -pubout"));
        Files.write(folder.resolve("payload"), PAYLOAD);
        String pem = Files.readString(folder.resolve("key.pem"));
        return assertInstanceOf(SigningKey.Ready.class, new SigningKeyReader().read(pem));
    }

    private SignatureCheck.Result verified(byte[] file) throws IOException {
        SignedImage image =
                assertInstanceOf(SignedImage.class, new ImageReader().read(file).image());
        String pem = Files.readString(folder.resolve("public.pem"));
        return new SignatureCheck(new PublicKeyReader().read(pem).orElseThrow()).check(image.payloadSignature());
    }
}
