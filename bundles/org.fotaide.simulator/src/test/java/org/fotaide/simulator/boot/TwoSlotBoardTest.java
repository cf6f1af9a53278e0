// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.boot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.simulator.Shared;
import org.fotaide.simulator.TestImages;
import org.fotaide.simulator.TestUpdates;
import org.fotaide.simulator.flash.NorFlash;
import org.fotaide.simulator.update.UpdateCommand;
import org.fotaide.simulator.update.UpdateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwoSlotBoardTest {
    private static final int SIZE = 20_000;

    private final List<String> serial = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 6, 7, 31})
    void each_update_goes_into_the_other_slot_and_runs(int bootVersion) throws UpdateException {
        TwoSlotBoard board = board(FlashMap.MAP_2, bootVersion);
        assertEquals(running(Slot.USER1, "v1.0.0t45772(a)"), board.reset(serial::add));
        for (int round = 1; round <= 5; round++) {
            Slot slot = round % 2 == 1 ? Slot.USER2 : Slot.USER1;
            String rom = "v1.0." + round + "t45772(a)";
            new TestUpdates(board).flash(TestImages.slot(slot, rom, SIZE));
            assertEquals(running(slot, rom), board.reset(serial::add));
        }
    }

    @ParameterizedTest
    @EnumSource(FlashMap.class)
    void every_map_is_updated_where_it_should_be(FlashMap map) throws UpdateException {
        TwoSlotBoard board = board(map, 7);
        byte[] image = TestImages.slot(Slot.USER2, "v1.0.1t45772(a)", SIZE);
        new TestUpdates(board).flash(image);
        board.reset(serial::add);
        assertArrayEquals(image, board.flash().read(map.slot(Slot.USER2).offset(), image.length));
        assertEquals(
                "jump to run user2 @ " + Long.toHexString(map.slot(Slot.USER2).offset()), serial.get(2));
    }

    @Test
    void the_boot_loader_says_what_it_does() {
        board(FlashMap.MAP_2, 7).reset(serial::add);
        assertEquals(
                List.of(
                        "2nd boot version : 1.7(5d6f877)",
                        "SPI Flash Size & Map: 8Mbit(512KB+512KB)",
                        "jump to run user1 @ 1000"),
                serial);
    }

    @ParameterizedTest(name = "byte {0} of the new image cleared")
    @CsvSource({
        "0, error magic!",
        "1, first boot failed",
        "13, first boot failed",
        "19000, ''",
        "19700, first boot failed"
    })
    void a_broken_image_falls_back_to_the_old_one_where_boot_can_see_it(int offset, String said)
            throws UpdateException {
        TwoSlotBoard board = board(FlashMap.MAP_2, 7);
        new TestUpdates(board).flash(TestImages.slot(Slot.USER2, "v1.0.1t45772(a)", SIZE));
        long address = FlashMap.MAP_2.slot(Slot.USER2).offset() + offset;
        board.flash().write(address, new byte[] {0});
        board.flash().write(address + 1, new byte[] {0});
        Boot boot = board.reset(serial::add);
        boolean unseen = said.isEmpty();
        assertEquals(unseen ? running(Slot.USER2, "v1.0.1t45772(a)") : running(Slot.USER1, "v1.0.0t45772(a)"), boot);
        assertEquals(!unseen, serial.stream().anyMatch(line -> line.startsWith("first boot failed")));
        assertEquals(said.startsWith("error"), serial.contains("error magic!"));
    }

    @Test
    void an_update_after_a_fall_back_replaces_the_broken_image() throws UpdateException {
        TwoSlotBoard board = board(FlashMap.MAP_2, 7);
        new TestUpdates(board).flash(TestImages.slot(Slot.USER2, "v1.0.1t45772(a)", SIZE));
        board.flash().write(FlashMap.MAP_2.slot(Slot.USER2).offset(), new byte[1]);
        board.reset(serial::add);
        new TestUpdates(board).flash(TestImages.slot(Slot.USER2, "v1.0.2t45772(a)", SIZE));
        assertEquals(running(Slot.USER2, "v1.0.2t45772(a)"), board.reset(serial::add));
    }

    @ParameterizedTest
    @CsvSource({"7, backup boot failed.", "2, error magic!"})
    void with_nothing_to_run_it_is_dead(int bootVersion, String last) {
        NorFlash flash = NorFlash.ofSize(FlashMap.MAP_2.size().bytes());
        TwoSlotBoard board = new TwoSlotBoard(flash, FlashMap.MAP_2);
        board.select(Slot.USER1, bootVersion);
        assertEquals(Boot.Dead.class, board.reset(serial::add).getClass());
        assertEquals(last, serial.get(serial.size() - 1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the running slot's, ERROR[17]: Wrong slot: image is for user1, this device needs user2",
        "version 1, ERROR[10]: Magic byte is not 0xEA",
        "Arduino, ERROR[10]: Magic byte is not 0xEA",
        "one byte, ERROR[10]: Magic byte is not 0xEA",
        "empty, ERROR[5]: Bad Size Given",
        "too large, ERROR[4]: Not Enough Space",
        "broken CRC, ERROR[18]: Image CRC wrong"
    })
    void what_cannot_run_is_refused_and_changes_nothing(String kind, String error) {
        TwoSlotBoard board = board(FlashMap.MAP_2, 7);
        byte[] image =
                switch (kind) {
                    case "the running slot's" -> TestImages.slot(Slot.USER1, "v1.0.1t45772(a)", SIZE);
                    case "version 1" -> TestImages.plain("v1.0.1t45772(a)", SIZE);
                    case "Arduino" -> TestImages.arduino("v1.0.1t45772(a)", SIZE);
                    case "one byte" -> new byte[] {(byte) 0xEA};
                    case "empty" -> new byte[0];
                    case "too large" -> TestImages.slot(Slot.USER2, "v1.0.1t45772(a)", 492 << 10);
                    default -> brokenCrc();
                };
        UpdateException refused = assertThrows(UpdateException.class, () -> new TestUpdates(board).flash(image));
        assertEquals(error, refused.getMessage().substring(0, error.length()));
        board.beforeRestart();
        assertEquals(running(Slot.USER1, "v1.0.0t45772(a)"), board.reset(serial::add));
    }

    private static byte[] brokenCrc() {
        byte[] image = TestImages.slot(Slot.USER2, "v1.0.1t45772(a)", SIZE);
        image[500] ^= 1;
        return image;
    }

    @Test
    void an_image_for_the_tighter_slot_may_not_reach_the_radio_sector() throws UpdateException {
        TwoSlotBoard board = board(FlashMap.MAP_2, 7);
        int most = (492 << 10) - 4096;
        board.begin(UpdateCommand.FLASH, most, "");
        assertThrows(UpdateException.class, () -> board.begin(UpdateCommand.FLASH, most + 1, ""));
    }

    @ParameterizedTest
    @CsvSource({"MAP_2, false", "MAP_4, true"})
    void a_file_system_goes_into_user_data_where_the_map_has_some(FlashMap map, boolean room) throws UpdateException {
        TwoSlotBoard board = board(map, 7);
        byte[] files = "any bytes at all".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        if (!room) {
            assertThrows(UpdateException.class, () -> board.begin(UpdateCommand.FILE_SYSTEM, files.length, ""));
            return;
        }
        new TestUpdates(board).write(UpdateCommand.FILE_SYSTEM, files).end();
        board.beforeRestart();
        assertArrayEquals(files, board.flash().read(map.userData().orElseThrow().offset(), files.length));
        assertEquals(running(Slot.USER1, "v1.0.0t45772(a)"), board.reset(serial::add));
    }

    @ParameterizedTest
    @CsvSource({"1024, MAP_2", "2048, MAP_5"})
    void the_vendors_own_images_boot(int kilobytes, FlashMap map) throws IOException, UpdateException {
        String name = "firmware/at_v3.0.6_user%d." + kilobytes + ".new." + map.number() + ".bin";
        TwoSlotBoard board = new TwoSlotBoard(NorFlash.ofSize(map.size().bytes()), map);
        board.burn(Slot.USER1, Files.readAllBytes(Shared.file(name.formatted(1))));
        board.select(Slot.USER1, 7);
        assertEquals(new Boot.Running(Optional.of(Slot.USER1), Optional.empty()), board.reset(serial::add));
        new TestUpdates(board).flash(Files.readAllBytes(Shared.file(name.formatted(2))));
        assertEquals(new Boot.Running(Optional.of(Slot.USER2), Optional.empty()), board.reset(serial::add));
    }

    private static TwoSlotBoard board(FlashMap map, int bootVersion) {
        TwoSlotBoard board = new TwoSlotBoard(NorFlash.ofSize(map.size().bytes()), map);
        board.burn(Slot.USER1, TestImages.slot(Slot.USER1, "v1.0.0t45772(a)", SIZE));
        board.select(Slot.USER1, bootVersion);
        return board;
    }

    private static Boot running(Slot slot, String rom) {
        return new Boot.Running(Optional.of(slot), Optional.of(rom));
    }
}
