// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Repair;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RomNameReaderTest {
    private static final RomContext PROJECT = RomContext.of(new ProductType(45772));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1.0.2t45772(a)",
                "b1.0.3t23701(l)",
                "v0.0.0t1(n)",
                "v999.999.999t4294967295(o)",
                "v1.0.10t23701(a)"
            })
    void takesLegalNamesAsTheyAre(String name) {
        RomNameReading reading = read(name);
        assertEquals(List.of(), reading.faults());
        assertEquals(List.of(), reading.repairs());
        assertEquals(name, reading.name().orElseThrow().toString());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    V1.0.2t45772(a)        | v1.0.2t45772(a) | rom-case@0-1
                    v1.0.2T45772(A)        | v1.0.2t45772(a) | rom-case@6-7 rom-case@13-14
                    v1.0.2.t45772(a)       | v1.0.2t45772(a) | rom-tag@6-7
                    v1.0t45772(a)          | v1.0.0t45772(a) | rom-number@4-4
                    v1t45772(a)            | v1.0.0t45772(a) | rom-number@2-2
                    v01.0.2t45772(a)       | v1.0.2t45772(a) | rom-leading-zero@1-2
                    v1.0.002t45772(a)      | v1.0.2t45772(a) | rom-leading-zero@5-7
                    v1.0.2t0045772(a)      | v1.0.2t45772(a) | rom-leading-zero@7-9
                    v1.0.2t45772（a）        | v1.0.2t45772(a) | rom-character@12-13 rom-character@14-15
                    ｖ1.0.2t45772(a)        | v1.0.2t45772(a) | rom-character@0-1
                    v1．0。2t45772(a)        | v1.0.2t45772(a) | rom-character@2-3 rom-character@4-5
                    v１.0.2t45772(a)        | v1.0.2t45772(a) | rom-character@1-2
                    v1.0.2t45772[a]        | v1.0.2t45772(a) | rom-character@12-13 rom-character@14-15
                    v1.0.2t45772{a}        | v1.0.2t45772(a) | rom-character@12-13 rom-character@14-15
                    v1.0.2t45772<a>        | v1.0.2t45772(a) | rom-character@12-13 rom-character@14-15
                    v1.0.2t45772a          | v1.0.2t45772(a) | rom-flag@12-12 rom-flag@13-13
                    v1.0.2t45772(a         | v1.0.2t45772(a) | rom-flag@14-14
                    v1.0.2t45772a)         | v1.0.2t45772(a) | rom-flag@12-12
                    v1.0.2t45772((a))      | v1.0.2t45772(a) | rom-flag@13-14 rom-flag@16-17
                    v1.0.2t45772(I)        | v1.0.2t45772(l) | rom-flag@13-14
                    v1.0.2t45772(1)        | v1.0.2t45772(l) | rom-flag@13-14
                    v1.0.2t45772(L)        | v1.0.2t45772(l) | rom-case@13-14
                    v1.0.2t45772(O)        | v1.0.2t45772(o) | rom-case@13-14
                    v1.0.2t45772(0)        | v1.0.2t45772(o) | rom-flag@13-14
                    v1.0.2t(a)             | v1.0.2t45772(a) | rom-ptype@7-7
                    v1.0.2(a)              | v1.0.2t45772(a) | rom-tag@6-6 rom-ptype@6-6
                    v1.0.2.t(a)            | v1.0.2t45772(a) | rom-tag@6-7 rom-ptype@8-8
                    v 1.0.2 t45772 (a)     | v1.0.2t45772(a) | rom-character@1-2 rom-character@7-8 rom-character@14-15
                    v1,0,2t45772(a)        | v1.0.2t45772(a) | rom-character@2-3 rom-character@4-5
                    v1-0-2t45772(a)        | v1.0.2t45772(a) | rom-character@2-3 rom-character@4-5
                    v1_0_2t45772(a)        | v1.0.2t45772(a) | rom-character@2-3 rom-character@4-5
                    v1..0.2t45772(a)       | v1.0.2t45772(a) | rom-character@3-4
                    v.1.0.2t45772(a)       | v1.0.2t45772(a) | rom-character@1-2
                    version1.0.2t45772(a)  | v1.0.2t45772(a) | rom-type@0-7
                    Version 1.0.2t45772(a) | v1.0.2t45772(a) | rom-type@0-7 rom-character@7-8
                    beta1.0.2t45772(a)     | b1.0.2t45772(a) | rom-type@0-4
                    v1.0.2t45772(a).bin    | v1.0.2t45772(a) | rom-character@15-19
                    V1.0.2.T45772（A）       | v1.0.2t45772(a) | rom-case@0-1 rom-tag@6-7 rom-case@7-8 rom-character@13-14 rom-case@14-15 rom-character@15-16
                    v1.0.2t45772(\u0430)        | v1.0.2t45772(a) | rom-character@13-14
                    """)
    void mendsWithOneSureRepair(String name, String repaired, String faults) {
        RomNameReading reading = read(name);
        assertEquals(faults, shown(reading));
        assertEquals(List.of(new Repair("Change to " + repaired, repaired, true)), reading.repairs());
    }

    @ParameterizedTest(name = "{0} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    1.0.2t45772(a)     | rom-type@0-0      | v1.0.2t45772(a) b1.0.2t45772(a)
                    x1.0.2t45772(a)    | rom-type@0-1      | v1.0.2t45772(a) b1.0.2t45772(a)
                    v1.0.1000t45772(a) | rom-number@5-9    | v1.1.0t45772(a) v1.0.999t45772(a)
                    v1.1000.5t45772(a) | rom-number@3-7    | v2.0.5t45772(a) v1.999.5t45772(a)
                    v1000.0.0t45772(a) | rom-number@1-5    | v999.0.0t45772(a)
                    v1.0.2.7t45772(a)  | rom-number@6-8    | v1.0.2t45772(a)
                    v1.0.2t45772(x)    | rom-flag@13-14    | v1.0.2t45772(a) v1.0.2t45772(o) v1.0.2t45772(l) v1.0.2t45772(n)
                    v1.0.2t45772()     | rom-flag@13-13    | v1.0.2t45772(a) v1.0.2t45772(o) v1.0.2t45772(l) v1.0.2t45772(n)
                    v1.0.2t45772       | rom-flag@12-12    | v1.0.2t45772(a) v1.0.2t45772(o) v1.0.2t45772(l) v1.0.2t45772(n)
                    v1.0.2t0(a)        | rom-ptype@7-8     | v1.0.2t45772(a)
                    v1.0.2t4294967296(a) | rom-ptype@7-17  | v1.0.2t45772(a)
                    v1.0.2t45772(a)x   | rom-character@15-16 | v1.0.2t45772(a)
                    """)
    void offersChoicesWhereARepairIsAGuess(String name, String faults, String choices) {
        RomNameReading reading = read(name);
        assertEquals(faults, shown(reading));
        assertEquals(
                choices, reading.repairs().stream().map(Repair::replacement).collect(joining(" ")));
        assertTrue(reading.repairs().stream().noneMatch(Repair::sure), reading::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v", "nonsense", "(a)", "\0", "💥💥", "\u202e"})
    void saysWhatIsMissingWhereNothingCanBeGuessed(String name) {
        RomNameReading reading = read(name);
        assertFalse(reading.legal());
        assertFalse(reading.faults().isEmpty());
        assertEquals(List.of(), reading.repairs());
    }

    @ParameterizedTest(name = "{0} -> {2}")
    @CsvSource({
        "v1.0.1t45772(a), '', '', 45772",
        "v1.0.1t23701(a), rom-ptype@7-12, v1.0.1t45772(a), 23701",
        "V1.0.1t23701(a), rom-case@0-1 rom-ptype@7-12, v1.0.1t45772(a), 23701",
        "v1.0.1.23701(a), rom-tag@6-7 rom-ptype@7-12, v1.0.1t45772(a), 23701",
        "v1.0.1t(a), rom-ptype@7-7, v1.0.1t45772(a), "
    })
    void wantsTheProductWhereOnlyThatMayStand(String name, String faults, String repaired, Long written) {
        RomNameReading reading = new RomNameReader(PROJECT.withOnlyProduct()).read(name);
        assertEquals(faults, shown(reading));
        assertEquals(
                repaired, reading.repairs().stream().map(Repair::replacement).collect(joining(" ")));
        assertEquals(Optional.ofNullable(written), reading.writtenProduct().map(ProductType::number));
    }

    @ParameterizedTest
    @CsvSource({
        "v1.0.1t23701(a), ''",
        "v1.0.10t23701(a), rom-length@0-16",
        "v1.0.1t1(a), rom-length@0-11",
        "v1.0.01t23701(a), rom-length@0-16 rom-leading-zero@5-6"
    })
    void warnsOfNamesThatIotDemoCuts(String name, String faults) {
        RomNameReading reading = new RomNameReader(new RomContext(PROJECT.product(), false, true)).read(name);
        assertEquals(faults, shown(reading));
        assertTrue(reading.legal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "v",
                ".",
                "(",
                ")",
                "t",
                "（",
                " ",
                "l",
                "\"",
                "v1.0.2t45772(a)",
                "1.",
                "1 ",
                "\u200f1",
                ".-",
                "v1",
                "t1",
                "1.t",
                "l.",
                "a(",
                "v ",
                "1,,2 "
            })
    void readsAHundredThousandCharactersInNoTime(String piece) {
        String name = piece.repeat(100_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertFalse(read(name).legal());
            assertFalse(read("v1.0.2t" + name).legal());
        });
    }

    private static RomNameReading read(String name) {
        return new RomNameReader(PROJECT).read(name);
    }

    private static String shown(RomNameReading reading) {
        return reading.faults().stream()
                .map(fault -> fault.code().id() + "@" + fault.span().start() + "-"
                        + fault.span().end())
                .collect(joining(" "));
    }
}
