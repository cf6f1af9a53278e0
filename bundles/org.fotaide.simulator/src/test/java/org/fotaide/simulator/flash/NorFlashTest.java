// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.flash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NorFlashTest {
    private final NorFlash flash = NorFlash.ofSize(4 * NorFlash.SECTOR);

    @ParameterizedTest(name = "{0} then {1} gives {2}")
    @CsvSource({"ffff, 1234, 1234", "0000, ffff, 0000", "f0f0, 0f0f, 0000", "f0f0, ff0f, f000", "aa55, aa55, aa55"})
    void a_write_only_clears_bits(String first, String second, String result) {
        flash.write(0xFFF, bytes(first));
        flash.write(0xFFF, bytes(second));
        assertArrayEquals(bytes(result), flash.read(0xFFF, 2));
    }

    @Test
    void an_erase_sets_one_sector_to_ff() {
        flash.burn(0, new byte[3 * NorFlash.SECTOR]);
        flash.erase(1);
        assertArrayEquals(bytes("00ff"), flash.read(NorFlash.SECTOR - 1, 2));
        assertArrayEquals(bytes("ff00"), flash.read(2 * NorFlash.SECTOR - 1, 2));
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "0x4000, 1", "0x3FFF, 2", "0x7FFFFFFFFFFFFFFF, 1"})
    void nothing_is_read_or_written_outside(String address, int length) {
        long where = Long.decode(address);
        assertThrows(FlashRangeException.class, () -> flash.read(where, length));
        assertThrows(FlashRangeException.class, () -> flash.write(where, new byte[length]));
    }

    @ParameterizedTest
    @CsvSource({"-1", "4"})
    void nothing_is_erased_outside(int sector) {
        FlashRangeException refused = assertThrows(FlashRangeException.class, () -> flash.erase(sector));
        assertEquals(
                "0x4000 bytes",
                refused.getMessage().substring(refused.getMessage().indexOf("has ") + 4));
    }

    @ParameterizedTest
    @CsvSource({"0", "-4096", "4095", "16781312"})
    void a_flash_has_whole_sectors(long size) {
        assertThrows(IllegalArgumentException.class, () -> NorFlash.ofSize(size));
    }

    @Test
    void operations_and_their_time_are_counted() {
        NorFlash slow = new NorFlash(2 * NorFlash.SECTOR, FlashTiming.perSector(Duration.ofMillis(40)));
        slow.erase(0);
        slow.write(0, new byte[NorFlash.SECTOR]);
        slow.write(NorFlash.SECTOR, new byte[NorFlash.SECTOR / 2]);
        assertEquals(1, slow.erases());
        assertEquals(2, slow.writes());
        assertEquals(Duration.ofMillis(45), Duration.ofNanos(slow.busyNanos()));
    }

    @ParameterizedTest
    @CsvSource({
        "1, FAILS_BEFORE, 5555, 5555",
        "1, FAILS_HALFWAY, ffff, 5555",
        "2, FAILS_BEFORE, ffff, ffff",
        "2, FAILS_HALFWAY, 0000, ffff",
        "3, FAILS_BEFORE, 0000, 0000"
    })
    void a_cut_leaves_an_operation_undone_or_half_done(int at, PowerSupply.Power how, String start, String end) {
        byte[] old = new byte[NorFlash.SECTOR];
        java.util.Arrays.fill(old, (byte) 0x55);
        flash.burn(0, old);
        flash.supply(new PowerCut(at, how));
        assertThrows(PowerLossException.class, () -> {
            flash.erase(0);
            flash.write(0, new byte[NorFlash.SECTOR]);
            flash.erase(3);
        });
        assertArrayEquals(bytes(start), flash.read(0, 2));
        assertArrayEquals(bytes(end), flash.read(NorFlash.SECTOR - 2, 2));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
