// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each tool refuses; a fault is written as its code, the row counting from 0, and the column. */
class PartitionCheckTest {
    private static final PartitionSettings IDF = PartitionSettings.of(PartitionTool.ESP_IDF);
    private static final PartitionSettings RTOS = PartitionSettings.of(PartitionTool.ESP8266_RTOS);

    private static final PartitionSettings SIGNED = IDF.withAppSizeStep(PartitionSettings.SIGNED_APP_SIZE_STEP);
    private static final PartitionSettings OWN = IDF.withOwnSubtypes(Map.of(PartitionTool.APP, Map.of("mine", 0x40)));

    static Stream<Arguments> tables() {
        String two = "otadata,data,ota,,8K; a,app,ota_0,,1M; b,app,ota_1,,1M";
        return Stream.of(
                arguments(two, IDF, ""),
                arguments(two, RTOS, ""),
                arguments(two, IDF.withFlashSize(4 << 20), ""),
                arguments(two, IDF.withFlashSize(2 << 20), "outside-flash 2 size"),
                arguments(two, RTOS.withFlashSize(2 << 20), "outside-flash 2 size"),
                arguments(two, IDF.withImage(1 << 20), ""),
                arguments(two, IDF.withImage((1 << 20) + 1), "image 1 size, image 2 size"),
                arguments("a,app,factory,0x11000,1M", RTOS, ""),
                arguments("a,app,factory,0x11000,1M", IDF, "alignment 0 offset"),
                arguments("a,app,factory,0x10800,1M", RTOS, "alignment 0 offset"),
                arguments("a,app,factory,,0x10800", IDF, "alignment 0 size"),
                arguments("a,app,factory,,0x10800", RTOS, ""),
                arguments("a,app,factory,,-0x28800", IDF, "alignment 0 size"),
                arguments("a,app,factory,,0x19000", IDF, ""),
                arguments("a,app,factory,,0x19000", SIGNED, "alignment 0 size"),
                arguments("a,app,factory,,-0x29000", SIGNED, "alignment 0 size"),
                arguments("a,app,factory,,-0x30000; b,data,fat,,0x19000", SIGNED, ""),
                arguments("a,app,mine,,1M; b,data,mine,,4K", OWN, "value 1 subtype"),
                arguments("mine,app,factory,,1M", OWN, "misnamed 0 name"),
                arguments("a,app,factory,,0x10800; b,data,fat,,4K", RTOS, "sector 0 size"),
                arguments("a,app,factory,,1M; b,data,fat,0x110804,4K", RTOS, "sector 1 offset"),
                arguments("a,app,factory,,1M; b,data,fat,0x110802,4K", RTOS, "alignment 1 offset"),
                arguments("a,app,factory,,1M; n,data,nvs,,8K", IDF, "size 1 size"),
                arguments("a,app,factory,,1M; n,data,nvs,,8K,readonly", IDF, ""),
                arguments("a,app,factory,,1M; n,data,nvs,,8K", RTOS, ""),
                arguments("a,app,factory,,1M; n,data,littlefs,,8K", IDF, ""),
                arguments("a,app,factory,,1M; n,data,littlefs,,8K", RTOS, "value 1 subtype"),
                arguments("a,app,factory,,1M; n,data,nvs,,16K,readonly", RTOS, "flag 1 flags"),
                arguments("a,app,,,1M", IDF, "field 0 subtype"),
                arguments("a,app,,,1M", RTOS, ""),
                arguments("a,data,fat,0x8000,1M; b,app,factory,,1M", IDF.withTableOffset(0x8000), "reserved 0 offset"),
                arguments("a,app,factory,0x8000,1M", RTOS.withTableOffset(0x8000), "reserved 0 offset"),
                arguments("a,app,factory,0x10000,1M", IDF.withTableOffset(0x10000), "reserved 0 offset"),
                arguments("otadata,data,ota,,0x3000; a,app,factory,,1M", IDF, "otadata 0 size"),
                arguments("otadata,data,ota,,0x3000; a,app,factory,,1M", RTOS, ""),
                arguments("t,data,tee_ota,,4K; a,app,factory,,1M", IDF, "otadata 0 size"),
                arguments("p,partition_table,primary,N/A,N/A; a,app,factory,,1M", IDF, ""),
                arguments(
                        "p,partition_table,primary,N/A,N/A; a,app,factory,,1M",
                        RTOS,
                        "value 0 type, value 0 offset, value 0 size"),
                arguments("a,app,factory,,1M; b,data,fat,4G,1M", IDF, "value 1 offset"),
                arguments(
                        "a,app,factory,,1M; b,data,fat,0x100000000,1M", IDF, "value 1 offset, outside-flash 1 offset"));
    }

    @ParameterizedTest
    @MethodSource
    void tables(String rows, PartitionSettings settings, String expected) {
        assertEquals(expected, shown(new PartitionCheck(List.of(settings)).check(rows(rows))));
    }

    static Stream<Arguments> undecided() {
        return Stream.of(
                arguments("a,app,factory,0x11000,1M", "", "tool 0 offset"),
                arguments("a,app,factory,0x10800,1M", "alignment 0 offset", ""),
                arguments("a,app,,,1M", "", "tool 0 subtype"),
                arguments("a,app,factory,,1M; n,data,nvs,,8K", "", "tool 1 size"),
                arguments("a,app,factory,,1M; n,data,littlefs,,8K", "", "tool 1 subtype"));
    }

    /** Where the tool is not known, what one refuses and the other takes is told apart. */
    @ParameterizedTest
    @MethodSource
    void undecided(String rows, String agreed, String disputed) {
        PartitionCheck check = new PartitionCheck(List.of(IDF, RTOS));
        assertEquals(agreed, shown(check.check(rows(rows))));
        assertEquals(disputed, shown(check.disputed(rows(rows))));
    }

    @Property(tries = 150)
    void every_repair_removes_its_fault_and_brings_none_but_what_was_hidden(
            @ForAll("anyTables") List<PartitionRow> rows) {
        for (List<PartitionSettings> settings :
                List.of(List.of(IDF), List.of(RTOS), List.of(IDF, RTOS), List.of(SIGNED))) {
            PartitionCheck check = new PartitionCheck(settings);
            List<PartitionCode> before = codes(check.check(rows));
            for (PartitionFault fault : check.check(rows)) {
                for (PartitionRepair repair : fault.repairs()) {
                    List<PartitionCode> after = codes(check.check(repair.apply(rows)));
                    assertTrue(
                            Collections.frequency(after, fault.code()) < Collections.frequency(before, fault.code()),
                            () -> repair + " leaves " + fault + " in " + rows);
                }
            }
        }
    }

    @Provide
    Arbitrary<List<PartitionRow>> anyTables() {
        Arbitrary<String> kind = Arbitraries.of(
                "app,factory",
                "app,ota_0",
                "app,ota_1",
                "app,ota_3",
                "data,ota",
                "data,nvs",
                "data,phy",
                "data,",
                "app,",
                "app,nvs",
                "dat,fat",
                "0x40,7",
                "data,other");
        Arbitrary<String> number = Arbitraries.of(
                "",
                "0",
                "4K",
                "0x2000",
                "0x9000",
                "0x10000",
                "0x10800",
                "0x110000",
                "1M",
                "-2M",
                "1MB",
                "010",
                "5G",
                "$X");
        Arbitrary<String> row = kind.flatMap(
                type -> number.flatMap(offset -> number.map(size -> "p," + type + "," + offset + "," + size)));
        return row.map(text -> rows(text).get(0)).list().ofMaxSize(6);
    }

    @Test
    void a_long_table_takes_little_time() {
        List<PartitionRow> rows = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            rows.add(new PartitionRow("p", "app", "ota_" + i % 17, i % 2 == 0 ? "0x10000" : "", "1M", "x"));
        }
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertTrue(new PartitionCheck(List.of(IDF, RTOS)).check(rows).size() > rows.size());
            new PartitionCheck(List.of(IDF, RTOS)).check(rows.subList(0, 120));
        });
    }

    private static List<PartitionRow> rows(String text) {
        return Arrays.stream(text.split(";"))
                .map(row -> PartitionRow.of(
                        Arrays.stream(row.split(",", -1)).map(String::strip).toList()))
                .toList();
    }

    private static List<PartitionCode> codes(List<PartitionFault> faults) {
        return faults.stream().map(PartitionFault::code).toList();
    }

    private static String shown(List<PartitionFault> faults) {
        return faults.stream()
                .map(fault -> fault.code().id().substring("partition-".length()) + " " + fault.row() + " "
                        + fault.column().word())
                .collect(Collectors.joining(", "));
    }
}
