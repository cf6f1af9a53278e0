// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameReader;
import org.fotaide.firmware.work.FotaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ListReleaseTest {
    private static final String HEAD = "product: {ptype: 45772}   # ours\nversion: v1.0.2t45772(a)\n";
    private static final RomName ROM =
            new RomNameReader(RomContext.NONE).read("v1.0.2t45772(a)").name().orElseThrow();

    @TempDir
    Path folder;

    static Stream<Arguments> lists() {
        return Stream.of(
                arguments("", "releases: [v1.0.2t45772(a)]\n"),
                arguments("releases:\n", "releases: [v1.0.2t45772(a)]\n"),
                arguments("releases: []  # none\n", "releases: [v1.0.2t45772(a)]  # none\n"),
                arguments("releases: [v1.0.1t45772(a)]\n", "releases: [v1.0.1t45772(a), v1.0.2t45772(a)]\n"),
                arguments(
                        "releases:\n  - v1.0.1t45772(a)  # first\n# end\n",
                        "releases:\n  - v1.0.1t45772(a)  # first\n  - v1.0.2t45772(a)\n# end\n"),
                arguments(
                        "releases:\r\n- v1.0.1t45772(a)\r\nflash: {size: 1MB}",
                        "releases:\r\n- v1.0.1t45772(a)\n- v1.0.2t45772(a)\r\nflash: {size: 1MB}"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void the_name_comes_last_and_all_else_stays(String before, String after) throws IOException, FotaException {
        Path file = file(HEAD + before);
        assertTrue(new ListRelease(file, ROM).call());
        assertEquals(HEAD + after, Files.readString(file));
        assertFalse(new ListRelease(file, ROM).call());
        assertEquals(HEAD + after, Files.readString(file));
    }

    @Test
    void a_file_that_cannot_be_changed_is_left_and_told() throws IOException {
        Path file = file(HEAD + "releases: {a: b}\n");
        FotaException told = assertThrows(FotaException.class, () -> new ListRelease(file, ROM).call());
        assertEquals("project-not-listed", told.problem().code());
        assertEquals(HEAD + "releases: {a: b}\n", Files.readString(file));
        assertThrows(FotaException.class, () -> new ListRelease(folder.resolve("none.yaml"), ROM).call());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("fota.yaml"), text);
    }
}
