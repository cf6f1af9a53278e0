// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolNumberTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "00, 0",
        "4096, 4096",
        "0x1000, 4096",
        "0X1000, 4096",
        "0xfF, 255",
        "4K, 4096",
        "4k, 4096",
        "4 K, 4096",
        "0x4K, 4096",
        "1M, 1048576",
        "1KK, 1048576",
        "-1M, -1048576",
        "+16, 16",
        "1_000, 1000",
        "0b11, 3",
        "0o17, 15"
    })
    void as_the_tools_read_it(String text, long value) {
        assertEquals(OptionalLong.of(value), new ToolNumber(text).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "K",
                "-",
                "0x",
                "4KB",
                "1.5M",
                "010",
                "1000h",
                "1__0",
                "_1",
                "1_",
                "--1",
                "1 000",
                "4G",
                "99999999999999999999",
                "0x7fffffffffffffffK",
                "9MMMMMMMMM",
                "ff",
                "１"
            })
    void no_number(String text) {
        assertEquals(OptionalLong.empty(), new ToolNumber(text).value());
    }

    @Property
    void any_number_is_read_back(@ForAll int value) {
        assertEquals(OptionalLong.of(value), new ToolNumber(Integer.toString(value)).value());
        assertEquals(OptionalLong.of((long) value << 10), new ToolNumber(value + "K").value());
    }

    @Property
    void any_text_can_be_read(@ForAll String text) {
        new ToolNumber(text + "K").value().ifPresent(value -> assertEquals(0, value % 1024));
    }
}
