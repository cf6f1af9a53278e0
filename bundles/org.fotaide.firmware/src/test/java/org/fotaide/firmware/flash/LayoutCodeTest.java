// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LayoutCodeTest {
    @Test
    void has_a_section_for_each_code_in_the_same_order() throws IOException {
        Path page = Path.of(System.getProperty("fota.repository"), "docs/findings/layout.md");
        assertEquals(
                Arrays.stream(LayoutCode.values()).map(LayoutCode::id).toList(),
                Files.readAllLines(page).stream()
                        .filter(line -> line.startsWith("## "))
                        .map(line -> line.substring(3))
                        .toList());
    }
}
