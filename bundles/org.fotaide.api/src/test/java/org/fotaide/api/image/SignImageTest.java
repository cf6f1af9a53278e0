// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Optional;
import org.fotaide.api.image.SignImage.Signed;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.image.GzipImage;
import org.fotaide.firmware.image.GzipWriter;
import org.fotaide.firmware.image.ImageReader;
import org.fotaide.firmware.image.SignatureCheck;
import org.fotaide.firmware.image.SignedImage;
import org.fotaide.firmware.key.PublicKeyReader;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Secrets;
import org.fotaide.simulator.BlankFirmware;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignImageTest {
    private static final byte[] SKETCH = new BlankFirmware(Optional.of("v1.0.2t45772(a)")).sketch(FlashSize.MB_4);

    @TempDir
    private Path folder;

    private Path key;

    @BeforeEach
    void makeFiles() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        byte[] pkcs8 = generator.generateKeyPair().getPrivate().getEncoded();
        String pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(pkcs8)
                + "\n-----END PRIVATE KEY-----\n";
        key = Files.writeString(folder.resolve("key.pem"), pem);
        byte[] damaged = SKETCH.clone();
        damaged[damaged.length - 1] ^= 1;
        write("sketch.bin", SKETCH);
        write("sketch.bin.gz", new GzipWriter().write(SKETCH));
        write("user1.bin", new BlankFirmware(Optional.empty()).forSlot(Slot.USER1, FlashMap.MAP_2));
        write("damaged.bin", damaged);
        write("files.bin", "anything".getBytes(StandardCharsets.US_ASCII));
        write("empty.bin", new byte[0]);
        new SignImage(folder.resolve("sketch.bin"), key).call(folder.resolve("done.bin"), Secrets.NONE);
    }

    @ParameterizedTest
    @CsvSource({"sketch.bin, sketch.bin.signed", "sketch.bin.gz, sketch.bin.gz.signed"})
    void signs_a_copy(String name, String result) throws Exception {
        byte[] before = Files.readAllBytes(folder.resolve(name));

        Signed signed = new SignImage(folder.resolve(name), key).call(Secrets.NONE);

        assertEquals(folder.resolve(result), signed.file());
        assertArrayEquals(before, image(signed).payload().toArray());
        assertArrayEquals(before, Files.readAllBytes(folder.resolve(name)));
        assertEquals(SignatureCheck.Result.GOOD, verified(image(signed)));
    }

    @Test
    void compresses_first_and_signs_then() throws Exception {
        Signed signed = new SignImage(folder.resolve("sketch.bin"), key)
                .compressed()
                .legacy()
                .call(Secrets.NONE);

        assertEquals(folder.resolve("sketch.bin.gz.signed"), signed.file());
        assertInstanceOf(GzipImage.class, image(signed).content());
        assertEquals(SignatureCheck.Result.LEGACY, verified(image(signed)));
    }

    @Test
    void signs_the_contents_of_a_file_system_whatever_they_are() throws Exception {
        Signed signed = SignImage.fileSystem(folder.resolve("files.bin"), key).call(Secrets.NONE);
        assertEquals(8 + 256 + 4, Files.size(signed.file()));
    }

    @ParameterizedTest
    @CsvSource({
        "empty.bin, out.bin, It is empty",
        "done.bin, out.bin, signed already",
        "user1.bin, out.bin, image for a slot",
        "damaged.bin, out.bin, not sound",
        "files.bin, out.bin, no firmware image that is known",
        "sketch.bin, sketch.bin, take the place",
        "sketch.bin, key.pem, take the place",
    })
    void refuses_what_no_device_would_take(String name, String result, String why) throws Exception {
        byte[] owner = Files.readAllBytes(key);
        SignImage sign = new SignImage(folder.resolve(name), key);

        FotaException refused =
                assertThrows(FotaException.class, () -> sign.call(folder.resolve(result), Secrets.NONE));

        assertEquals("sign-refused", refused.problem().kind().code());
        assertTrue(refused.problem().text().contains(why), refused.problem().text());
        assertFalse(Files.exists(folder.resolve("out.bin")));
        assertArrayEquals(owner, Files.readAllBytes(key));
    }

    @ParameterizedTest
    @CsvSource({"sketch.bin.gz, compressed already", "done.bin, signed already"})
    void compresses_nothing_twice(String name, String why) {
        SignImage sign = new SignImage(folder.resolve(name), key).compressed();
        FotaException refused = assertThrows(FotaException.class, () -> sign.call(Secrets.NONE));
        assertTrue(refused.problem().text().contains(why), refused.problem().text());
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    private static SignedImage image(Signed signed) throws IOException {
        byte[] file = Files.readAllBytes(signed.file());
        assertEquals(file.length, signed.size());
        return assertInstanceOf(SignedImage.class, new ImageReader().read(file).image());
    }

    private SignatureCheck.Result verified(SignedImage image) throws IOException {
        return new SignatureCheck(
                        new PublicKeyReader().read(Files.readString(key)).orElseThrow())
                .check(image.payloadSignature());
    }
}
