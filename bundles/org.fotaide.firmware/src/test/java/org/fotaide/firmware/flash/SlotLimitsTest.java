// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SlotLimitsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | 3.0.0 |  237568 | 241664
            2 | 3.0.0 |  499712 | 503808
            3 | 3.0.0 |  503808 | 503808
            4 | 3.0.0 |  503808 | 503808
            5 | 3.0.0 | 1024000 | 1028096
            6 | 3.0.0 | 1028096 | 1028096
            8 | 3.0.0 | 1028096 | 1028096
            9 | 3.0.0 | 1028096 | 1028096
            """)
    void takes_the_smaller_area_for_both_slots(int number, String sdk, long largest, long oldSdk) {
        FlashMap map = FlashMap.ofNumber(number).orElseThrow();
        for (Slot slot : Slot.values()) {
            assertEquals(
                    largest,
                    SlotLimits.of(map, slot, SdkVersion.of(sdk).orElseThrow())
                            .largestFile()
                            .bytes());
            assertEquals(
                    oldSdk,
                    SlotLimits.of(map, slot, new SdkVersion(1, 5, 4))
                            .largestFile()
                            .bytes());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # map | slot | file | irom0 | bound       | free   | excess
            2 | USER1 | 396900 |        | OTHER_AREA    | 102812 | 0
            2 | USER2 | 396900 |        | AREA          | 102812 | 0
            4 | USER1 | 396900 |        | AREA          | 106908 | 0
            2 | USER1 | 396900 | 350000 | LINKER_SCRIPT | 88272  | 0
            2 | USER1 | 499712 |        | OTHER_AREA    | 0      | 0
            2 | USER1 | 499713 |        | OTHER_AREA    | 0      | 1
            2 | USER1 | 499713 | 438272 | OTHER_AREA    | 0      | 1
            2 | USER1 | 499713 | 438274 | LINKER_SCRIPT | 0      | 2
            0 | USER2 | 0      |        | AREA          | 237568 | 0
            """)
    void says_which_bound_is_tightest(
            int number, Slot slot, long file, Long irom0, SlotLimit.Bound bound, long free, long excess) {
        ImageSize image = irom0 == null ? ImageSize.of(file) : ImageSize.of(file, irom0);
        SlotFit fit = SlotLimits.of(FlashMap.ofNumber(number).orElseThrow(), slot, SdkVersion.ASSUMED)
                .fit(image);
        assertEquals(bound, fit.limit().bound());
        assertEquals(free, fit.free());
        assertEquals(excess, fit.excess());
        assertEquals(excess == 0, fit.fits());
    }

    @Test
    void counts_a_region_in_the_rest_of_a_slot_for_both() {
        Layout layout = Layout.of(FlashMap.MAP_2)
                .withImage(Slot.USER1, ImageSize.of(30_000))
                .withRegions(List.of(new Region("log", 0xA1000, 0x1000), new Region("config", 0x7C000, 0x1000)));
        for (Slot slot : Slot.values()) {
            SlotFit fit = layout.limits(slot).orElseThrow().fit(ImageSize.of(0x20001));
            assertEquals(SlotLimit.Bound.REGION, fit.limit().bound());
            assertEquals(1, fit.excess());
            assertEquals(
                    "131072 bytes (the region log in the rest of user2)",
                    fit.limit().toString());
        }
    }

    @ParameterizedTest
    @EnumSource(FlashMap.class)
    void counts_no_region_outside_the_slots(FlashMap map) {
        Layout layout = Layout.of(map)
                .withImage(Slot.USER1, ImageSize.of(1))
                .withRegions(List.of(new Region("config", map.userParam().offset(), 0x1000)));
        assertEquals(
                SlotLimits.of(map, Slot.USER1, SdkVersion.ASSUMED),
                layout.limits(Slot.USER1).orElseThrow());
    }
}
