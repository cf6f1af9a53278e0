// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.fotaide.firmware.flash.Address;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where MEMORY and symbols say that something lies. */
class LinkReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    irom0_0_seg : org = 0x40201010, len = 0x6B000              | 0x40201010 | 0x6B000
                    irom : ORIGIN = 0x40201010, LENGTH = 428K                  | 0x40201010 | 0x6B000
                    irom (rx) : o = 0x40201010 l = 1M                          | 0x40201010 | 0x100000
                    irom(RX!w):org=0x40200000+4K+0x10,len=(512K-0x1000)-16*4K  | 0x40201010 | 0x6F000
                    'irom : org = 0x402 << 20 | 0x1010, len = ~0 & 0xFF'        | 0x40201010 | 0xFF
                    irom : org = base + 0x1010, len = size                     | 0x40201010 | 0x400
                    irom : org = ORIGIN(dram), len = LENGTH(dram) / 2          | 0x3FFE8000 | 0xA000
                    irom : org = 0x40201010 /* , */, len = -4096 + 8192 # c    | 0x40201010 | 0x1000
                    irom : org = unknown + 1, len = 010                        | ?          | 0x8
                    irom : org = DEFINED(x) ? 1 : 2, len = 5 / 0               | ?          | ?
                    irom : org = 0x40201010, len = 0xFFFFFFFFFFFFFFFFFFFF       | 0x40201010 | ?
                    irom : org = 08, len = (((1                                | ?          | ?
                    """)
    void an_entry_has_an_origin_and_a_length(String entry, String origin, String length) {
        String text = "base = 0x40200000;\nPROVIDE ( size = 0x400 );\nMEMORY\n{\n"
                + "  dram : org = 0x3FFE8000, len = 0x14000\n  " + entry + "\n}\nSECTIONS { .a : { x = .; } > irom }\n";
        LinkScript script = script(text);
        MemoryEntry irom = script.irom().orElseThrow();
        assertEquals(origin + " " + length, shown(irom.origin()) + " " + shown(irom.length()));
        for (LinkValue value : new LinkValue[] {irom.origin(), irom.length()}) {
            assertEquals(
                    script.document().text(value.place()).strip(),
                    script.document().text(value.place()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    _FS_start = 0x402EB000;             | 0x402EB000 | 0x402EB000
                    PROVIDE ( _FS_start = 0x402EB000 ); | 0x402EB000 | 0x402EB000
                    _FS_start=1;_FS_start=2M-4K;        | 2M-4K      | 0x1FF000
                    _FS_start = ABSOLUTE(.);            | ABSOLUTE(.) | ?
                    _FS_start = ALIGN(4) + 1;           | ALIGN(4) + 1 | ?
                    """)
    void the_last_value_of_a_symbol_counts(String text, String place, String number) {
        LinkScript script = script(text);
        LinkValue value = script.symbol("_FS_start").orElseThrow();
        assertEquals(place, script.document().text(value.place()));
        assertEquals(number, shown(value));
    }

    private static LinkScript script(String text) {
        return LinkScript.of(SourceText.of(new TextDocument(Path.of("program.ld"), text)));
    }

    private static String shown(LinkValue value) {
        return value.known() ? Address.text(value.value()) : "?";
    }
}
