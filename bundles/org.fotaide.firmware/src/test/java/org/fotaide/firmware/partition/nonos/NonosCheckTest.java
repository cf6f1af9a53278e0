// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition.nonos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.partition.PartitionCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables as "type address size", separated by commas; a question mark is a number that is not known. */
class NonosCheckTest {
    private static final String END_OF_1MB = ", 4 0xFB000 0x1000, 5 0xFC000 0x1000, 6 0xFD000 0x3000";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 0 0x1000, 2 0x1000 0x6A000, 3 0x81000 0x6A000 |",
                "2 0x1000 0x6B000, 3 0x81000 0x6B000 |",
                "100 0 0x10000, 101 0x10000 0x60000 |",
                "? ? ? |",
                "2 ? ?, 3 ? ? |",
                "2 0x1000 0x7B000, 3 0x81000 0x7A000 | slot-size 1",
                "3 0x101000 0x6A000, 2 0x1000 0x6A000 | outside-flash 0, place 0",
                "1 0x1000 0x1000 | place 0",
                "1 0 0x2000 | size 0",
                "2 0x1000 0x6A000 | slot-single 0",
                "100 0x10800 0x1000 | alignment 0",
                "100 0x10000 0x800 | alignment 0",
                "100 0x10000 0 | size 0",
                "100 0x10000 0x1000, 100 0x20000 0x1000 | role 1",
                "4 0x10000 0x1000 | duplicate 1",
                "100 0x10000 0x3000, 101 0x12000 0x1000, 102 0x12800 0x1000 | overlap 1, alignment 2, overlap 2",
            })
    void on_1MB(String rows, String expected) {
        assertEquals(
                expected == null ? "" : expected,
                new NonosCheck(FlashMap.MAP_2, OptionalLong.empty())
                        .check(rows(rows + END_OF_1MB)).stream()
                                .map(fault ->
                                        word(fault.code()) + " " + fault.row().orElse(-1))
                                .collect(Collectors.joining(", ")));
    }

    @ParameterizedTest
    @EnumSource(names = "MAP_0", mode = EnumSource.Mode.EXCLUDE)
    void an_empty_table_becomes_sound_by_what_is_offered(FlashMap map) {
        NonosCheck check = new NonosCheck(map, OptionalLong.empty());
        List<NonosRow> rows = new ArrayList<>();
        for (NonosFault fault : check.check(rows)) {
            assertEquals(PartitionCode.PARTITION_REQUIRED, fault.code());
            NonosRepair.AddRow added = (NonosRepair.AddRow) fault.repairs().get(0);
            rows.add(row(added.type().number(), added.address(), added.size()));
        }
        assertEquals(3, rows.size());
        assertEquals(List.of(), check.check(rows));
    }

    @ParameterizedTest
    @CsvSource({"0x6A000, 0x6A000, 0", "0x6A001, 0x6A000, 2"})
    void the_image_fits_both_slots(String image, String slot, int faults) {
        List<NonosRow> rows = rows("2 0x1000 " + slot + ", 3 0x81000 " + slot + END_OF_1MB);
        assertEquals(
                faults,
                new NonosCheck(FlashMap.MAP_2, OptionalLong.of(Long.decode(image)))
                        .check(rows)
                        .size());
    }

    @ParameterizedTest
    @CsvSource({"SYSTEM_PARTITION_OTA_1, 2", "SYSTEM_PARTITION_WPA2_ENTERPRISE_CA, 13", "SYSTEM_PARTITION_MAX, 101"})
    void spellings(String name, long number) {
        Map<String, Long> numbers = NonosType.numbers();
        assertEquals(number, numbers.get(name));
    }

    @Property(tries = 300)
    void any_numbers_can_be_judged(
            @ForAll @Size(max = 8) List<@LongRange(max = 7) Long> types, @ForAll long address, @ForAll long size) {
        List<NonosRow> rows = types.stream()
                .map(type -> row(type, address * (type % 2), size >> (8 * type)))
                .toList();
        for (NonosFault fault : new NonosCheck(FlashMap.MAP_6, OptionalLong.empty()).check(rows)) {
            assertTrue(fault.row().orElse(0) < Math.max(1, rows.size()));
        }
    }

    private static List<NonosRow> rows(String text) {
        return Arrays.stream(text.split(","))
                .map(row -> row.strip().split(" "))
                .map(row -> new NonosRow(number(row[0]), number(row[1]), number(row[2]), true))
                .toList();
    }

    private static NonosRow row(long type, long address, long size) {
        return new NonosRow(OptionalLong.of(type), OptionalLong.of(address), OptionalLong.of(size), true);
    }

    private static OptionalLong number(String text) {
        return text.equals("?") ? OptionalLong.empty() : OptionalLong.of(Long.decode(text));
    }

    private static String word(PartitionCode code) {
        return code.id().substring("partition-".length());
    }
}
