// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.deploy.upload.Payload;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.work.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreflightTest {
    private static final String NEW = "v1.0.2t45772(a)";
    private static final String OLD = "v1.0.1t45772(a)";
    private static final ProjectFacts PROJECT =
            new ProjectFacts(Optional.of(new ProductType(45772)), Optional.of(FlashMap.MAP_2), Optional.empty());

    private static DeviceFacts twoSlots(String slot, String rom) {
        Map<String, String> txt = new HashMap<>();
        txt.put("slot", slot);
        if (!rom.isEmpty()) {
            txt.put("rom", rom);
        }
        return DeviceFacts.of(new Announcement(txt));
    }

    private static Optional<Slot> slot(String word) {
        return Arrays.stream(Slot.values())
                .filter(slot -> slot.word().equals(word))
                .findFirst();
    }

    private static String codes(List<Problem> problems) {
        return String.join(" ", problems.stream().map(Problem::code).toList());
    }

    /** An image of map 2 for a device that tells its slot and ROM name. */
    @ParameterizedTest
    @CsvSource({
        "user2, v1.0.2t45772(a), user1, v1.0.1t45772(a), '', ''",
        "user1, v1.0.2t45772(a), user2, v1.0.1t45772(a), '', ''",
        "user2, v1.0.2t45772(a), user1, v1.0.1t45772(a), user2, ''",
        // the running slot's image; nothing is picked instead of it
        "user1, v1.0.2t45772(a), user1, v1.0.1t45772(a), '', preflight-slot",
        "user1, v1.0.2t45772(a), user1, v1.0.1t45772(a), user1, preflight-slot",
        "user1, v1.0.2t45772(a), user1, v1.0.1t45772(a), user2, preflight-slot-choice",
        // a device that does not tell
        "user2, v1.0.2t45772(a), ?, '', '', preflight-slot-unknown",
        "user2, v1.0.2t45772(a), ?, '', user2, ''",
        "slotless, v1.0.2t45772(a), user1, v1.0.1t45772(a), '', preflight-image-slot",
        "slotless, v1.0.2t45772(a), user1, v1.0.1t45772(a), user2, ''",
        "slotless, v1.0.2t45772(a), user1, v1.0.1t45772(a), user1, preflight-slot",
        // product and version
        "user2, v1.0.2t23701(a), user1, v1.0.1t45772(a), '', preflight-product",
        "user2, v1.0.2t45772(a), user1, v1.0.1t23701(a), '', preflight-product",
        "user2, v1.0.2t23701(a), ?, '', user2, preflight-product",
        "user2, v1.0.1t45772(a), user1, v1.0.1t45772(a), '', preflight-runs-already",
        "user2, v1.0.1t45772(a), user1, v1.0.2t45772(a), '', preflight-not-newer",
        "user2, v1.0.10t45772(a), user1, v1.0.9t45772(a), '', ''",
        // kind
        "arduino, v1.0.2t45772(a), user1, v1.0.1t45772(a), '', preflight-kind",
        "gzip-user2, v1.0.2t45772(a), user1, v1.0.1t45772(a), '', preflight-kind",
        "blank, '', user1, '', '', preflight-kind",
        "boot-1.1, '', user1, '', '', preflight-kind",
        "elf, '', user1, '', '', preflight-damaged",
        "empty, '', user1, '', '', upload-empty",
        "damaged, v1.0.2t45772(a), user1, v1.0.1t45772(a), '', preflight-damaged",
    })
    void refuses(String kind, String rom, String running, String runs, String chosen, String refusals)
            throws Exception {
        byte[] image = Images.of(kind, rom, FlashMap.MAP_2, 40_000);
        Verdict verdict = new Preflight(twoSlots(running, runs), PROJECT, slot(chosen))
                .check(Payload.firmware("image.bin", image));
        assertEquals(refusals, codes(verdict.refusals()));
        assertEquals(refusals.isEmpty(), verdict.ready());
        if (verdict.ready()) {
            assertEquals(Optional.of(rom), verdict.expectation().rom());
            assertTrue(verdict.expectation().slot().isPresent());
        }
        verdict.refusals().forEach(problem -> assertFalse(problem.text().matches("(?s).*(%|null).*"), problem.text()));
    }

    @ParameterizedTest
    @CsvSource({
        "ONE_PLACE, arduino, '', 'unknown-space'",
        "ONE_PLACE, gzip, '', 'unknown-space'",
        "ONE_PLACE, user2, preflight-kind, ''",
        "UNKNOWN, arduino, '', 'unknown-kind unknown-space'",
        "UNKNOWN, user2, preflight-slot-unknown, 'unknown-kind'",
    })
    void knowsWhatItDoesNotKnow(Personality personality, String kind, String refusals, String unknown)
            throws Exception {
        byte[] image = Images.of(kind, NEW, FlashMap.MAP_2, 20_000);
        DeviceFacts facts = twoSlots("?", OLD).with(personality);
        Verdict verdict = new Preflight(facts, PROJECT, Optional.empty()).check(Payload.firmware("image.bin", image));
        assertEquals(unknown, codes(verdict.unknown()));
        assertTrue(codes(verdict.refusals()).startsWith(refusals), codes(verdict.refusals()));
        assertEquals(refusals.isEmpty(), verdict.ready());
    }

    @Test
    void tellsEverythingThatItCannotCheckOfAStranger() throws Exception {
        Verdict verdict = new Preflight(DeviceFacts.NONE, ProjectFacts.NONE, Optional.of(Slot.USER2))
                .check(Payload.firmware("user2.bin", Images.of("user2", "", FlashMap.MAP_2, 20_000)));
        assertEquals("unknown-kind unknown-image-product unknown-version unknown-map", codes(verdict.unknown()));
        assertTrue(verdict.ready());
        assertEquals(Optional.of(Slot.USER2), verdict.slot());
    }

    @ParameterizedTest
    @CsvSource({
        "MAP_2, MAP_2, 400000, ''",
        "MAP_3, MAP_2, 40000, preflight-map",
        "MAP_5, MAP_6, 40000, preflight-map",
        "MAP_0, MAP_0, 200000, ''",
        // user1 has its whole area, yet the same program must fit into user2 before the RF calibration sector
        "MAP_2, MAP_2, 502000, preflight-too-large",
        "MAP_3, MAP_3, 502000, ''",
    })
    void judgesMapAndSize(FlashMap built, FlashMap wanted, int size, String refusals) throws Exception {
        byte[] image = Images.of("user1", NEW, built, size);
        DeviceFacts facts = twoSlots("user2", OLD).with(wanted);
        Verdict verdict =
                new Preflight(facts, ProjectFacts.NONE, Optional.empty()).check(Payload.firmware("user1.bin", image));
        assertEquals(refusals, codes(verdict.refusals()));
    }

    @ParameterizedTest
    @CsvSource({"100000, ''", "10000, preflight-too-large"})
    void judgesTheFreeSpace(int free, String refusals) throws Exception {
        byte[] image = Images.of("arduino", NEW, FlashMap.MAP_2, 40_000);
        DeviceFacts facts = DeviceFacts.NONE.with(Personality.ONE_PLACE).withFreeSpace(free);
        Verdict verdict = new Preflight(facts, PROJECT, Optional.empty()).check(Payload.firmware("sketch.bin", image));
        assertEquals(refusals, codes(verdict.refusals()));
    }

    @ParameterizedTest
    @CsvSource({"MAP_2, ''", "MAP_0, preflight-map"})
    void refusesASketchForALargerFlash(FlashMap device, String refusals) throws Exception {
        byte[] image = Images.of("arduino", NEW, FlashMap.MAP_2, 40_000);
        DeviceFacts facts = DeviceFacts.NONE.with(Personality.ONE_PLACE).with(device);
        Verdict verdict =
                new Preflight(facts, ProjectFacts.NONE, Optional.empty()).check(Payload.firmware("sketch.bin", image));
        assertEquals(refusals, codes(verdict.refusals()));
    }

    @Test
    void leavesFileSystemsAlone() {
        Verdict verdict = new Preflight(twoSlots("user1", OLD), PROJECT, Optional.empty())
                .check(Payload.fileSystem("data.bin", new byte[100]));
        assertTrue(verdict.ready());
        assertEquals("unknown-file-system", codes(verdict.unknown()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user2", "arduino", "gzip"})
    void refusesAnImageThatIsCutOffAnywhere(String kind) throws Exception {
        byte[] image = Images.of(kind, NEW, FlashMap.MAP_2, 600);
        Preflight preflight = new Preflight(DeviceFacts.NONE, PROJECT, Optional.of(Slot.USER2));
        for (int length = 0; length < image.length; length++) {
            Payload cut = Payload.firmware("cut.bin", Arrays.copyOf(image, length));
            assertFalse(preflight.check(cut).ready(), "cut to " + length);
        }
    }

    @Test
    void refusesNoise() {
        Random random = new Random(1);
        Preflight preflight = new Preflight(DeviceFacts.NONE, PROJECT, Optional.of(Slot.USER2));
        for (int i = 0; i < 300; i++) {
            byte[] noise = new byte[1 + random.nextInt(3000)];
            random.nextBytes(noise);
            noise[0] = (byte) (i % 3 == 0 ? 0xE9 : i % 3 == 1 ? 0xEA : 0x1F);
            assertFalse(preflight.check(Payload.firmware("noise.bin", noise)).ready());
        }
    }
}
