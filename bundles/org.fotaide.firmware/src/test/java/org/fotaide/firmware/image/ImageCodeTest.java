// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageCodeTest {
    @Test
    void everyCodeHasItsSection() throws IOException {
        Path page = Path.of(System.getProperty("fota.repository"), "docs/findings/image.md");
        List<String> sections = Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();

        assertEquals(
                List.of(),
                Arrays.stream(ImageCode.values())
                        .map(ImageCode::id)
                        .filter(id -> !sections.contains(id))
                        .toList());
    }
}
