// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fotaide.firmware.flash.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BootParametersTest {
    /** Bytes 0 and 1 before, the slot that runs, and both bytes after the switch: PROTOCOLS 6.4 by hand. */
    @ParameterizedTest(name = "{0} {1} runs {2}, switched {3} {4}")
    @CsvSource({
        // erased block (version 31) and boot 1.2: the low nibble alone decides
        "ff, ff, USER1, f1, ff",
        "f1, ff, USER2, f0, ff",
        "f0, ff, USER1, f1, ff",
        "01, 02, USER2, 00, 02",
        "00, 02, USER1, 01, 02",
        "05, 02, USER1, 01, 02",
        // later ones: use_bin in bits 0-1, boot_status in bit 2; the switch sets enhance_boot
        "04, 07, USER1, 05, 87",
        "05, 87, USER2, 04, 87",
        "07, 07, USER1, 05, 87",
        "06, 06, USER1, 05, 86",
        // boot_status 0: the selected slot failed, the other one runs and is what an update leaves alone
        "01, 87, USER1, 05, 87",
        "00, 87, USER2, 04, 87",
        "02, 05, USER2, 06, 85",
        // other bits stay
        "fc, 67, USER1, fd, e7"
    })
    void says_what_runs_and_what_runs_next(
            String selection, String state, Slot runs, String nextSelection, String nextState) {
        BootParameters parameters = new BootParameters(hex(selection), hex(state));
        assertEquals(runs, parameters.running());
        assertEquals(new BootParameters(hex(nextSelection), hex(nextState)), parameters.switched());
        assertEquals(runs.other(), parameters.switched().running());
    }

    @ParameterizedTest
    @CsvSource({"05, 87, USER1", "04, 87, USER2"})
    void a_fall_back_runs_the_other_slot(String selection, String state, Slot then) {
        assertEquals(
                then,
                new BootParameters(hex(selection), hex(state)).fallenBack().running());
    }

    private static int hex(String digits) {
        return Integer.parseInt(digits, 16);
    }
}
