// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.fotaide.firmware.image.ImageSigner;
import org.fotaide.firmware.image.SignatureCheck;
import org.fotaide.firmware.image.SignatureForm;
import org.fotaide.firmware.key.SigningKey;
import org.fotaide.simulator.Personality;
import org.fotaide.simulator.TestImages;
import org.fotaide.simulator.TestUpdates;
import org.fotaide.simulator.flash.FlashTiming;
import org.fotaide.simulator.update.Update;
import org.fotaide.simulator.update.UpdateCommand;
import org.fotaide.simulator.update.UpdateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A device that takes only what its owner signed (PROTOCOLS 5). */
class SignedOnlyTest {
    private static final String NEW = "v1.0.1t45772(a)";
    private static final byte[] OLD_IMAGE = TestImages.arduino("v1.0.0t45772(a)", 30_000);
    private static final byte[] IMAGE = TestImages.arduino(NEW, 40_000);
    private static final KeyPair OWNER = pair();
    private static final KeyPair STRANGER = pair();

    private final Board board = Personality.oneSketch(EbootLayout.ONE_MEGABYTE, OLD_IMAGE)
            .signedOnly(new SignatureCheck((RSAPublicKey) OWNER.getPublic()))
            .build(FlashTiming.INSTANT);

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] signed(KeyPair key, SignatureForm form, byte[] payload) {
        return new ImageSigner(new SigningKey.Ready((RSAPrivateCrtKey) key.getPrivate()), form).sign(payload);
    }

    private static byte[] gzip(byte[] image) throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(image);
        }
        return packed.toByteArray();
    }

    private Optional<String> runs() {
        return board.reset(line -> {}) instanceof Boot.Running running ? running.rom() : Optional.empty();
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void takes_what_its_owner_signed(boolean packed) throws Exception {
        byte[] payload = packed ? gzip(IMAGE) : IMAGE;
        new TestUpdates(board).flash(signed(OWNER, SignatureForm.CURRENT, payload));
        assertEquals(Optional.of(NEW), runs());
    }

    @Test
    void does_not_look_at_the_md5() throws Exception {
        byte[] file = signed(OWNER, SignatureForm.CURRENT, IMAGE);
        Update update = board.begin(UpdateCommand.FLASH, file.length, "0".repeat(32));
        update.write(file);
        update.end();
        board.beforeRestart();
        assertEquals(Optional.of(NEW), runs());
    }

    @ParameterizedTest
    @CsvSource({"unsigned", "stranger", "legacy", "changed", "cut", "other-mode", "tiny"})
    void refuses_all_else_with_error_12(String what) throws Exception {
        TestUpdates updates = new TestUpdates(board);
        byte[] file = file(what);
        UpdateException refused = assertThrows(UpdateException.class, () -> updates.flash(file));
        assertEquals("ERROR[12]: Signature verification failed", refused.getMessage());
        board.beforeRestart();
        assertEquals(Optional.of("v1.0.0t45772(a)"), runs());
    }

    private static byte[] file(String what) {
        byte[] good = signed(OWNER, SignatureForm.CURRENT, IMAGE);
        return switch (what) {
            case "stranger" -> signed(STRANGER, SignatureForm.CURRENT, IMAGE);
            case "legacy" -> signed(OWNER, SignatureForm.LEGACY, IMAGE);
            case "changed" -> {
                good[20_000] ^= 1;
                yield good;
            }
            case "cut" -> Arrays.copyOf(good, good.length - 1);
            case "tiny" -> Arrays.copyOf(good, 100);
            case "other-mode" -> {
                byte[] other = IMAGE.clone();
                other[2] = 3;
                yield signed(OWNER, SignatureForm.CURRENT, other);
            }
            default -> IMAGE;
        };
    }

    @Test
    void a_packed_sketch_with_another_mode_is_as_good() throws Exception {
        byte[] other = IMAGE.clone();
        other[2] = 3;
        new TestUpdates(board).flash(signed(OWNER, SignatureForm.CURRENT, gzip(other)));
        assertEquals(Optional.of(NEW), runs());
    }

    @Test
    void a_file_that_only_begins_like_a_packed_one_is_found_at_the_end() throws Exception {
        Board open = Personality.oneSketch(EbootLayout.ONE_MEGABYTE, OLD_IMAGE).build(FlashTiming.INSTANT);
        TestUpdates updates = new TestUpdates(open);
        byte[] file = {0x1F, 0, 0, 0, 0};
        UpdateException refused = assertThrows(UpdateException.class, () -> updates.flash(file));
        assertEquals("ERROR[10]: Magic byte is not 0xE9", refused.getMessage());
    }
}
