// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.boot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.fotaide.simulator.TestImages;
import org.fotaide.simulator.TestUpdates;
import org.fotaide.simulator.flash.NorFlash;
import org.fotaide.simulator.update.UpdateCommand;
import org.fotaide.simulator.update.UpdateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EbootBoardTest {
    private static final String OLD = "v1.0.0t45772(a)";
    private static final String NEW = "v1.0.1t45772(a)";

    private final List<String> serial = new ArrayList<>();
    private final EbootBoard board = board();

    private static EbootBoard board() {
        EbootLayout layout = EbootLayout.FOUR_MEGABYTES;
        EbootBoard board = new EbootBoard(NorFlash.ofSize(layout.flashSize()), layout);
        board.burn(TestImages.arduino(OLD, 150_000));
        return board;
    }

    @Test
    void an_image_is_staged_right_below_the_file_system() throws UpdateException {
        assertEquals(
                0x200000 - 0x19000,
                board.begin(UpdateCommand.FLASH, 100_000, "").target().place().offset());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void eboot_copies_what_was_staged(boolean packed) throws UpdateException, IOException {
        byte[] image = TestImages.arduino(NEW, 100_000);
        new TestUpdates(board).flash(packed ? gzip(image) : image);
        assertEquals(running(NEW), board.reset(serial::add));
        assertEquals(List.of("@cp:0", "ld"), serial);
        assertArrayEquals(image, board.flash().read(0, image.length));
        serial.clear();
        assertEquals(running(NEW), board.reset(serial::add));
        assertEquals(List.of("ld"), serial);
    }

    @Test
    void the_flash_mode_becomes_the_running_one() throws UpdateException {
        byte[] image = TestImages.arduino(NEW, 100_000);
        image[2] = 3;
        new TestUpdates(board).flash(image);
        board.reset(serial::add);
        assertEquals(2, board.flash().read(2, 1)[0]);
    }

    @Test
    void an_equal_first_sector_is_not_written_again() throws UpdateException {
        new TestUpdates(board).flash(TestImages.arduino(NEW, 100_000));
        long before = board.flash().erases();
        board.reset(serial::add);
        assertEquals(before + 24, board.flash().erases());
    }

    @Test
    void a_packed_image_that_is_cut_short_is_told() throws UpdateException, IOException {
        byte[] packed = gzip(TestImages.arduino(NEW, 100_000));
        new TestUpdates(board).flash(java.util.Arrays.copyOf(packed, packed.length / 2));
        board.reset(serial::add);
        assertEquals("@cp:1", serial.get(0));
    }

    @Test
    void a_packed_image_that_unpacks_beyond_the_flash_is_told() throws UpdateException, IOException {
        byte[] bomb = TestImages.arduino(NEW, 100_000);
        new TestUpdates(board).flash(gzip(java.util.Arrays.copyOf(bomb, 5 << 20)));
        board.reset(serial::add);
        assertEquals("@cp:1", serial.get(0));
    }

    @Test
    void the_command_is_lost_with_the_power() throws UpdateException {
        new TestUpdates(board).flash(TestImages.arduino(NEW, 100_000));
        board.forget();
        assertEquals(running(OLD), board.reset(serial::add));
    }

    @ParameterizedTest
    @CsvSource({
        "0, FLASH, ERROR[5]: Bad Size Given",
        "1945601, FLASH, ERROR[4]: Not Enough Space",
        "2072577, FILE_SYSTEM, ERROR[4]: Not Enough Space"
    })
    void what_does_not_fit_is_refused_at_once(long size, UpdateCommand command, String error) {
        assertEquals(
                error,
                assertThrows(UpdateException.class, () -> board.begin(command, size, ""))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource({"1945600, FLASH", "2072576, FILE_SYSTEM"})
    void what_just_fits_is_taken(long size, UpdateCommand command) throws UpdateException {
        assertEquals(size, board.begin(command, size, "").remaining());
    }

    @ParameterizedTest
    @CsvSource({
        "ea, 00, ERROR[10]: Magic byte is not 0xE9",
        "e9, 90, 'ERROR[9]: new Flash config wrong, real size: 4194304'"
    })
    void headers_of_another_chip_are_refused(String magic, String flash, String error) {
        byte[] image = TestImages.arduino(NEW, 100_000);
        image[0] = (byte) Integer.parseInt(magic, 16);
        image[3] = (byte) Integer.parseInt(flash, 16);
        UpdateException refused = assertThrows(UpdateException.class, () -> new TestUpdates(board).flash(image));
        assertEquals(error, refused.getMessage());
        assertEquals(running(OLD), board.reset(serial::add));
    }

    @Test
    void a_boot_command_is_read_only_as_it_was_written() {
        byte[] memory = new BootCommand(0x1E7000, 0, 100_000).encode();
        assertEquals(Optional.of(new BootCommand(0x1E7000, 0, 100_000)), BootCommand.decode(memory));
        for (int bit = 0; bit < 8 * memory.length; bit++) {
            byte[] flipped = memory.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertEquals(Optional.empty(), BootCommand.decode(flipped));
        }
    }

    private static byte[] gzip(byte[] image) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(image);
        }
        return packed.toByteArray();
    }

    private static Boot running(String rom) {
        return new Boot.Running(Optional.empty(), Optional.of(rom));
    }
}
