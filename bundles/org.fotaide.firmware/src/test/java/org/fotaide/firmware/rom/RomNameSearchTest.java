// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fotaide.firmware.finding.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RomNameSearchTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1.0.2t45772(a)",
                "V1.0.2t45772(a)",
                "v1.0.2T45772(A)",
                "v1.0.2.t45772(a)",
                "1.0.2t45772(a)",
                "v1.0t45772(a)",
                "v1.0.1000t45772(a)",
                "v01.0.2t45772(a)",
                "v1.0.2t45772（a）",
                "ｖ１．０．２ｔ４５７７２（ａ）",
                "v1.0.2t45772[a]",
                "v1.0.2t45772{a}",
                "v1.0.2t45772<a>",
                "v1.0.2t45772a",
                "v1.0.2t45772(a",
                "v1.0.2t45772a)",
                "v1.0.2t45772(I)",
                "v1.0.2t45772(0)",
                "v1.0.2t45772(x)",
                "v1.0.2t45772()",
                "v1.0.2t45772",
                "v1.0.2t(a)",
                "v1.0.2(a)",
                "v 1.0.2 t45772 (a)",
                "v1,0,2t45772(a)",
                "v1-0-2t45772(a)",
                "v1_0_2t45772(a)",
                "version1.0.2t45772(a)",
                "beta1.0.2t45772(a)",
                "V1.0.2.T45772（A）",
                "v1.0.2\u200Bt45772(a)"
            })
    void a_text_that_wants_to_be_a_name(String text) {
        assertEquals(
                List.of(Span.of(0, text.length())),
                new RomNameSearch(text).only().stream().toList());
        assertEquals(
                List.of(Span.of(1, text.length() + 1)),
                new RomNameSearch(" " + text + "\n").only().stream().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "'rom=v1.0.2t45772(a)&filename=user1.bin', v1.0.2t45772(a)",
        "'/roms/v1.0.2t45772(a).bin', v1.0.2t45772(a)",
        "'\"version\": \"V1.0.2t45772(A)\"', V1.0.2t45772(A)",
        "'from v1.0.2t45772(a) to v1.0.3.t45772(x)', v1.0.2t45772(a) v1.0.3.t45772(x)",
        "'版本：v1.0.2t45772（a）', v1.0.2t45772（a）"
    })
    void names_amid_other_text(String text, String names) {
        assertEquals(
                names,
                new RomNameSearch(text)
                        .names().stream()
                                .map(span -> text.substring(span.start(), span.end()))
                                .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v",
                "v1.2.3",
                "V1.2.3-rc1",
                "v1.2.3t",
                "v1.2.3 (a)",
                "V1.2.3(build 4)",
                "1.2.3(l)",
                "1.1.1t",
                "OpenSSL 1.1.1t",
                "2024-01-31T10:20:30Z",
                "2024-01-31T10",
                "20240131T102030",
                "v2024.01.31T1015",
                "de:ba:7a:b1:e0:42",
                "192.168.4.1",
                "/v1/device/rom/?action=download_rom",
                "%s%d.%d.%dt%d(%s)",
                "%d.%d.%d",
                "b1",
                "t45772",
                "t45772(a)",
                "f(a)",
                "at 10.5 t3 (s)",
                "1.2.3.4t5",
                "10t(a)",
                "x86_64",
                "0x1.8p3",
                "1e5",
                "BT4.0(a)",
                "802.11b (n)",
                "IEEE 802.11n(a)",
                "v1.0.2t%d(a)",
                "sin(1.0.2t3)",
                "v1.2.3(z)",
                "V1.2.3(A)",
                "%1.2t3(a)"
            })
    void what_is_something_else(String text) {
        RomNameSearch search = new RomNameSearch(text);
        assertEquals(
                List.of(),
                Stream.concat(search.only().stream(), search.names().stream()).toList());
    }

    @Property(tries = 500)
    void any_text_can_be_searched(@ForAll String text) {
        RomNameSearch search = new RomNameSearch(text);
        search.only();
        search.names();
    }
}
