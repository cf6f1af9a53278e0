// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fotaide.simulator.espota.Oddity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentationTest {
    @ParameterizedTest
    @EnumSource(Oddity.class)
    void every_oddity_stands_in_the_page(Oddity oddity) throws IOException {
        Path page = Path.of(System.getProperty("fota.repository"), "docs", "simulator.md");
        assertTrue(Files.readString(page).contains("| `" + oddity.word() + "` | " + oddity.effect() + " |"));
    }
}
