// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.Stream;
import org.fotaide.firmware.finding.Repair;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What people type, family by family, for product 45772. A sure repair stands behind "=", choices behind "?"; "*" stands for
 * the four flags.
 */
class RomNameFaultsTest {
    private static final RomContext PROJECT = RomContext.of(new ProductType(45772));
    private static final Map<String, String> SHORT = Map.of(
            "char", "rom-character",
            "zero", "rom-leading-zero",
            "type", "rom-type",
            "case", "rom-case",
            "number", "rom-number",
            "tag", "rom-tag",
            "ptype", "rom-ptype",
            "flag", "rom-flag");

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            B1.0.2t45772(a)          | case@0-1                         | = b1.0.2t45772(a)
            vv1.0.2t45772(a)         | type@0-2                         | = v1.0.2t45772(a)
            VERSION1.0.2t45772(a)    | type@0-7                         | = v1.0.2t45772(a)
            Ver1.0.2t45772(a)        | type@0-3                         | = v1.0.2t45772(a)
            Beta-1.0.2t45772(a)      | type@0-4 char@4-5                | = b1.0.2t45772(a)
            release 1.0.2t45772(a)   | type@0-7 char@7-8                | = v1.0.2t45772(a)
            vb1.0.2t45772(a)         | type@0-2                         | ? v1.0.2t45772(a) b1.0.2t45772(a)
            a1.0.2t45772(a)          | type@0-1                         | ? v1.0.2t45772(a) b1.0.2t45772(a)
            .1.0.2t45772(a)          | char@0-1 type@1-1                | ? v1.0.2t45772(a) b1.0.2t45772(a)
            1.0.2T45772(A)           | type@0-0 case@5-6 case@12-13     | ? v1.0.2t45772(a) b1.0.2t45772(a)
            v(1.0.2)t45772(a)        | char@1-2 char@7-8                | ? v1.0.2t45772(a)
            vl.0.2t45772(a)          | char@1-2                         | = v1.0.2t45772(a)
            v-1.0.2t45772(a)         | char@1-2                         | = v1.0.2t45772(a)
            v: 1.0.2t45772(a)        | char@1-2 char@2-3                | = v1.0.2t45772(a)
            """)
    void type(String name, String faults, String repairs) {
        check(name, faults, repairs);
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            v1.0.2.7t45772(a)        | number@6-8                       | ? v1.0.2t45772(a)
            v1.0.2.7.9t45772(a)      | number@6-10                      | ? v1.0.2t45772(a)
            v1.00.2t45772(a)         | zero@3-4                         | = v1.0.2t45772(a)
            v000.000.000t45772(a)    | zero@1-3 zero@5-7 zero@9-11      | = v0.0.0t45772(a)
            v01t45772(a)             | zero@1-2 number@3-3              | = v1.0.0t45772(a)
            v1.0.01000t45772(a)      | zero@5-6 number@6-10             | ? v1.1.0t45772(a) v1.0.999t45772(a)
            v1.0.1500t45772(a)       | number@5-9                       | ? v1.1.500t45772(a) v1.0.999t45772(a)
            v1.999.1000t45772(a)     | number@7-11                      | ? v2.0.0t45772(a) v1.999.999t45772(a)
            v999.999.1000t45772(a)   | number@9-13                      | ? v999.999.999t45772(a)
            v1000.1000.1000t45772(a) | number@1-5 number@6-10 number@11-15 | ? v999.999.999t45772(a)
            v1.0.99999999999999999999t45772(a) | number@5-25            | ? v1.0.999t45772(a)
            v1.0..2t45772(a)         | char@5-6                         | = v1.0.2t45772(a)
            v1....0.2t45772(a)       | char@3-6                         | = v1.0.2t45772(a)
            v1.,0.2t45772(a)         | char@3-4                         | = v1.0.2t45772(a)
            v1,.0.2t45772(a)         | char@2-3                         | = v1.0.2t45772(a)
            v1,,0.2t45772(a)         | char@2-4                         | = v1.0.2t45772(a)
            v1.-.0.2t45772(a)        | char@3-4 char@4-5                | = v1.0.2t45772(a)
            v1;0:2t45772(a)          | char@2-3 char@4-5                | = v1.0.2t45772(a)
            v1/0/2t45772(a)          | char@2-3 char@4-5                | = v1.0.2t45772(a)
            v1*0+2t45772(a)          | char@2-3 char@4-5                | = v1.0.2t45772(a)
            v1\uff0c0\uff0c2t45772(a)| char@2-3 char@4-5                | = v1.0.2t45772(a)
            v1\uff0d0\u20132t45772(a)| char@2-3 char@4-5                | = v1.0.2t45772(a)
            v1 0 2t45772(a)          | char@2-3 char@4-5                | = v1.0.2t45772(a)
            v1.0 2t45772(a)          | char@4-5                         | = v1.0.2t45772(a)
            v1. 0 .2t45772(a)        | char@3-4 char@5-6                | = v1.0.2t45772(a)
            v1.0.1 2t45772(a)        | char@6-7                         | ? v1.0.12t45772(a)
            v1.O.2t45772(a)          | char@3-4                         | = v1.0.2t45772(a)
            v1.0.lt45772(a)          | char@5-6                         | = v1.0.1t45772(a)
            v1.IO.2t45772(a)         | char@3-5                         | = v1.10.2t45772(a)
            v1.0.2o0t45772(a)        | char@6-7                         | = v1.0.200t45772(a)
            v1.0.-2t45772(a)         | char@5-6                         | = v1.0.2t45772(a)
            v1.0.xt45772(a)          | number@4-4 char@4-6              | ? v1.0.0t45772(a)
            vt45772(a)               | number@1-1                       | -
            t45772(a)                | type@0-0 number@0-0              | -
            v.t45772(a)              | number@1-1 tag@1-2               | -
            """)
    void number(String name, String faults, String repairs) {
        check(name, faults, repairs);
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            v1.0.2-t45772(a)         | tag@6-7                          | = v1.0.2t45772(a)
            v1.0.2..t45772(a)        | tag@6-8                          | = v1.0.2t45772(a)
            v1.0.2 .t45772(a)        | char@6-7 tag@7-8                 | = v1.0.2t45772(a)
            v1.0.2_T45772(a)         | tag@6-7 case@7-8                 | = v1.0.2t45772(a)
            v1.0.2tt45772(a)         | tag@6-7                          | = v1.0.2t45772(a)
            v1.0.2t.45772(a)         | char@7-8                         | = v1.0.2t45772(a)
            v1.0.2t-45772(a)         | char@7-8                         | = v1.0.2t45772(a)
            v1.0.2t 45772(a)         | char@7-8                         | = v1.0.2t45772(a)
            v1.0.2 t: 45772 (a)      | char@6-7 char@8-9 char@9-10 char@15-16 | = v1.0.2t45772(a)
            v1.0.2.45772(a)          | tag@6-7                          | = v1.0.2t45772(a)
            v1.0.2-45772(a)          | tag@6-7                          | = v1.0.2t45772(a)
            v1.0.2 45772(a)          | char@6-7 tag@7-7                 | = v1.0.2t45772(a)
            v1.0.245772(a)           | tag@6-6                          | ? v1.0.2t45772(a)
            v1.0.45772(a)            | number@4-4 tag@4-5               | ? v1.0.0t45772(a)
            v1.0.2.23701(a)          | tag@6-7                          | ? v1.0.2t23701(a)
            v1.0.2x45772(a)          | tag@6-7                          | = v1.0.2t45772(a)
            v1.0.2f45772(a)          | tag@6-7                          | = v1.0.2t45772(a)
            v1.0.2ptype45772(a)      | tag@6-11                         | = v1.0.2t45772(a)
            v1.0.2Type45772(a)       | tag@6-10                         | = v1.0.2t45772(a)
            v1.0.2rc45772(a)         | tag@6-8                          | ? v1.0.2t45772(a)
            v1.0.2-rc1t45772(a)      | char@6-10                        | ? v1.0.2t45772(a)
            v1.0.2-beta t45772(a)    | char@6-11 char@11-12             | ? v1.0.2t45772(a)
            v1.0.2 build 7 t45772(a) | char@6-7 char@7-14 char@14-15    | ? v1.0.2t45772(a)
            v1.0.2\u0301t45772(a)    | tag@6-7                          | = v1.0.2t45772(a)
            v1.0.2(a)t45772          | tag@6-6 ptype@6-6 char@9-15      | ? v1.0.2t45772(a)
            v1.0.2                   | tag@6-6 ptype@6-6 flag@6-6       | ? *v1.0.2t45772
            v1.0.2t                  | ptype@7-7 flag@7-7               | ? *v1.0.2t45772
            """)
    void tag(String name, String faults, String repairs) {
        check(name, faults, repairs);
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            v1.0.2t23701(a)          | -                                | -
            v1.0.2t0(a)              | ptype@7-8                        | ? v1.0.2t45772(a)
            v1.0.2t00(a)             | zero@7-8 ptype@8-9               | ? v1.0.2t45772(a)
            v1.0.2t4294967295(a)     | -                                | -
            v1.0.2t4294967296(a)     | ptype@7-17                       | ? v1.0.2t45772(a)
            v1.0.2t99999999999999999999999(a) | ptype@7-30              | ? v1.0.2t45772(a)
            v1.0.2t-1(a)             | char@7-8                         | = v1.0.2t1(a)
            v1.0.2t457 72(a)         | char@10-11                       | = v1.0.2t45772(a)
            v1.0.2t237 01(a)         | char@10-11                       | ? v1.0.2t23701(a)
            v1.0.2t4577O(a)          | char@11-12                       | = v1.0.2t45770(a)
            v1.0.2t4O772(a)          | char@8-9                         | = v1.0.2t40772(a)
            v1.0.2t45772.(a)         | char@12-13                       | = v1.0.2t45772(a)
            v1.0.2t45772-(a)         | char@12-13                       | = v1.0.2t45772(a)
            v1.0.2t45772_light(a)    | char@12-18                       | ? v1.0.2t45772(a)
            v1.0.2t45772.7(a)        | char@12-14                       | ? v1.0.2t45772(a)
            v1.0.2tABC(a)            | tag@6-6 ptype@6-6 char@6-10      | ? v1.0.2t45772(a)
            v1.0.2t0x2A(a)           | ptype@7-8 char@8-11              | ? v1.0.2t45772(a)
            """)
    void productType(String name, String faults, String repairs) {
        check(name, faults, repairs);
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            v1.0.2t45772(N)          | case@13-14                       | = v1.0.2t45772(n)
            v1.0.2t45772(i)          | flag@13-14                       | = v1.0.2t45772(l)
            `v1.0.2t45772(|)`        | flag@13-14                       | = v1.0.2t45772(l)
            v1.0.2t45772(\uff41)     | char@13-14                       | = v1.0.2t45772(a)
            v1.0.2t45772(\uff21)     | char@13-14 case@13-14            | = v1.0.2t45772(a)
            v1.0.2t45772(all)        | flag@13-16                       | = v1.0.2t45772(a)
            v1.0.2t45772(Online)     | flag@13-19                       | = v1.0.2t45772(o)
            v1.0.2t45772(local)      | flag@13-18                       | = v1.0.2t45772(l)
            v1.0.2t45772(aa)         | flag@13-15                       | ? *v1.0.2t45772
            v1.0.2t45772(ol)         | flag@13-15                       | ? *v1.0.2t45772
            v1.0.2t45772(a,o)        | flag@13-16                       | ? *v1.0.2t45772
            v1.0.2t45772(?)          | flag@13-14                       | ? *v1.0.2t45772
            v1.0.2t45772( )          | flag@13-13 char@13-14            | ? *v1.0.2t45772
            v1.0.2t45772( a )        | char@13-14 char@15-16            | = v1.0.2t45772(a)
            v1.0.2t45772(.a.)        | char@13-14 char@15-16            | = v1.0.2t45772(a)
            v1.0.2t45772(            | flag@13-13                       | ? *v1.0.2t45772
            v1.0.2t45772)            | flag@12-12                       | ? *v1.0.2t45772
            v1.0.2t45772 a           | char@12-13 flag@13-13 flag@14-14 | = v1.0.2t45772(a)
            v1.0.2t45772-a           | char@12-13 flag@13-13 flag@14-14 | = v1.0.2t45772(a)
            v1.0.2t45772/a/          | char@12-13 flag@13-13 flag@14-14 char@14-15 | = v1.0.2t45772(a)
            v1.0.2t45772O            | flag@12-12 case@12-13 flag@13-13 | = v1.0.2t45772(o)
            v1.0.2t45772l            | flag@12-12 flag@13-13            | = v1.0.2t45772(l)
            v1.0.2t45772)a(          | flag@12-13 flag@14-15            | = v1.0.2t45772(a)
            v1.0.2t45772(a(          | flag@14-15                       | = v1.0.2t45772(a)
            v1.0.2t45772(((a)))      | flag@13-15 flag@17-19            | = v1.0.2t45772(a)
            v1.0.2t45772\u3010a\u3011| char@12-13 char@14-15            | = v1.0.2t45772(a)
            v1.0.2t45772(a]          | char@14-15                       | = v1.0.2t45772(a)
            v1.0.2t45772%28a%29      | char@12-15 char@16-19            | = v1.0.2t45772(a)
            v1.0.2t45772\\(a\\)      | char@12-13 char@15-16            | = v1.0.2t45772(a)
            v1.0.2t45772abc          | flag@12-12 char@12-15            | ? *v1.0.2t45772
            v1.0.2t45772.bin         | flag@12-12 char@12-16            | ? *v1.0.2t45772
            v1.0.2t45772(a           | flag@14-14                       | = v1.0.2t45772(a)
            v1.0.2t45772(a.bin       | flag@14-14 char@14-18            | = v1.0.2t45772(a)
            v1.0.2t45772(a)(o)       | char@15-18                       | ? v1.0.2t45772(a)
            """)
    void flag(String name, String faults, String repairs) {
        check(name, faults, repairs);
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "v1.0.2t45772(a)"        | char@0-1 char@16-17              | = v1.0.2t45772(a)
            'v1.0.2t45772(a)'        | char@0-1 char@16-17              | = v1.0.2t45772(a)
            \u201cv1.0.2t45772(a)\u201d | char@0-1 char@16-17           | = v1.0.2t45772(a)
            v1.0.2t45772(a),         | char@15-16                       | = v1.0.2t45772(a)
            v1.0.2t45772(a).         | char@15-16                       | = v1.0.2t45772(a)
            v1.0.2t45772(a).BIN      | char@15-19                       | = v1.0.2t45772(a)
            v1.0.2t45772(a).bin.gz   | char@15-22                       | ? v1.0.2t45772(a)
            v1.0.2t45772(a)v1.0.3t45772(a) | char@15-30                 | ? v1.0.2t45772(a)
            v1.0.2t45772(a) v1.0.3t45772(a) | char@15-16 char@16-31     | ? v1.0.2t45772(a)
            light v1.0.2t45772(a)    | char@0-5 char@5-6                | ? v1.0.2t45772(a)
            light_v1.0.2t45772(a)    | char@0-6                         | ? v1.0.2t45772(a)
            esp8266 v1.0.2t45772(a)  | char@0-7 char@7-8                | ? v1.0.2t45772(a)
            user1_v1.0.2t45772(a).bin| char@0-6 char@21-25              | ? v1.0.2t45772(a)
            version: v1.0.2t45772(a) | char@0-8 char@8-9                | ? v1.0.2t45772(a)
            bin/upgrade/V1.0.2t45772(a) | char@0-12 case@12-13          | ? v1.0.2t45772(a)
            192.168.0.1/v1.0.2t45772(a) | char@0-12                     | ? v1.0.2t45772(a)
            (v1.0.2t45772(a))        | char@0-1 flag@16-17              | ? v1.0.2t45772(a)
            #v1.0.2t45772(a)         | char@0-1                         | = v1.0.2t45772(a)
            v1.0.2t45772(a)x         | char@15-16                       | ? v1.0.2t45772(a)
            \u200fv1.0.2t45772(a)    | char@0-1                         | = v1.0.2t45772(a)
            v1.0.2t45772(a)\u202e    | char@15-16                       | = v1.0.2t45772(a)
            v1.0.2\u0000t45772(a)    | char@6-7                         | = v1.0.2t45772(a)
            v1.0\u200b.2t45772(a)    | char@4-5                         | = v1.0.2t45772(a)
            \ufeffv1.0.2t45772(a)    | char@0-1                         | = v1.0.2t45772(a)
            \uff56\uff11\uff0e\uff10\uff0e\uff12\uff54\uff14\uff15\uff17\uff17\uff12\uff08\uff41\uff09 | char@0-15 | = v1.0.2t45772(a)
            \uff36\uff11.0.2t45772(a)| case@0-1 char@0-2                | = v1.0.2t45772(a)
            v\u0661.\u0660.\u0662t45772(a) | char@1-2 char@3-4 char@5-6 | = v1.0.2t45772(a)
            v\u2460.0.2t45772(a)     | char@1-2                         | = v1.0.2t45772(a)
            v1\u30020\uff612t45772(a)| char@2-3 char@4-5                | = v1.0.2t45772(a)
            \u03bd1.0.2\u044245772(\u043e) | char@0-1 char@6-7 char@13-14 | = v1.0.2t45772(o)
            \ud83d\udca5v1.0.2t45772(a) | char@0-2                      | = v1.0.2t45772(a)
            V01.1000.2.T045772[O     | case@0-1 zero@1-2 number@4-8 tag@10-11 case@11-12 zero@12-13 char@18-19 case@19-20 flag@20-20 | ? v2.0.2t45772(o) v1.999.2t45772(o)
            V 01,0.2-T45772 \uff08A  | case@0-1 char@1-2 zero@2-3 char@4-5 tag@8-9 case@9-10 char@15-16 char@16-17 case@17-18 flag@18-18 | = v1.0.2t45772(a)
            VERSION 1,0.T(1          | type@0-7 char@7-8 char@9-10 number@11-11 tag@11-12 case@12-13 ptype@13-13 flag@14-15 flag@15-15 | = v1.0.0t45772(l)
            Beta_1_0_2_T_45772_O     | type@0-4 char@4-5 char@6-7 char@8-9 tag@10-11 case@11-12 char@12-13 char@18-19 flag@19-19 case@19-20 flag@20-20 | = b1.0.2t45772(o)
            1.0                      | type@0-0 number@3-3 tag@3-3 ptype@3-3 flag@3-3 | ? *v1.0.0t45772 *b1.0.0t45772
            """)
    void characters(String name, String faults, String repairs) {
        check(name, faults, repairs);
    }

    private static void check(String name, String faults, String repairs) {
        RomNameReading reading = new RomNameReader(PROJECT).read(name);
        assertEquals(
                faults.equals("-")
                        ? ""
                        : Stream.of(faults.split(" "))
                                .map(fault -> SHORT.get(fault.split("@")[0]) + "@" + fault.split("@")[1])
                                .sorted()
                                .collect(joining(" ")),
                reading.faults().stream()
                        .map(fault -> fault.code().id() + "@" + fault.span().start() + "-"
                                + fault.span().end())
                        .sorted()
                        .collect(joining(" ")));
        assertEquals(
                repairs.replaceAll("\\*(\\S+)", "$1(a) $1(o) $1(l) $1(n)"),
                reading.repairs().isEmpty()
                        ? "-"
                        : (reading.repairs().get(0).sure() ? "= " : "? ")
                                + reading.repairs().stream()
                                        .map(Repair::replacement)
                                        .collect(joining(" ")));
    }
}
