// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.buildsettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.fotaide.project.guide.GuidedFile;
import org.fotaide.project.guide.Guides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformioGuideTest {
    private static final String FILE = """
            [env:bench]
            platform = espressif8266
            upload_protocol = espota
            upload_flags =
              --auth=${sysenv.FOTA_PASSWORD}
              --port=8266
            board_build.ldscript = eagle.flash.4m1m.ld
            """;

    private static GuidedFile file(String marked) {
        return new GuidedFile("platformio.ini", marked);
    }

    /** What is pointed at, and what is told of it among other things. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "upload_protocol; How the firmware gets into the device.",
                "espota; '- `espota` Over the air, to ArduinoOTA; upload_port names the device.'",
                "--port; '- `--port` The UDP port that the device listens on: 8266, or 3232 on an ESP32.'",
                "eagle; '- `eagle.flash.4m1m.ld` 4 MB, 1 MB of it for the file system.'",
                "board_build; 'How an ESP8266''s flash is divided: the script''s name has the size'",
                "espressif8266; ''",
                "[env; ''",
            })
    void explains_update_keys(String part, String expected) {
        String told = file(FILE.replaceFirst(Pattern.quote(part), "|" + part)).explained();
        assertTrue(told.contains(expected) && told.isEmpty() == expected.isEmpty(), told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[env:a]~upload_protocol = |; espota esptool espidf custom",
                "[env:a]~upload_protocol = es|; espota esptool espidf custom",
                "[env:a]~upload_protocol = espota~upload_port = x~upl|; upload_flags =  upload_command =  board_build.ldscript = "
                        + " board_build.partitions =  board_build.filesystem =  board_build.flash_mode =  board_upload.maximum_size = ",
                "[env:a]~platform = |; ''",
                "[e|; ''",
                "'; upl|'; ''",
                "[platformio]~|; ''",
                "|; ''",
            })
    void offers_keys_and_values(String marked, String offered) {
        assertEquals(offered.strip(), file(marked.replace('~', '\n')).offered().strip());
    }

    @Test
    void options_are_offered_on_lines_of_their_own() {
        GuidedFile file = file("[env:a]\nupload_flags =\n  --au|");
        assertTrue(file.offered().startsWith("--auth=${sysenv.FOTA_PASSWORD} --port"), file.offered());
        assertEquals("--au", file.document().text(file.offers().get(0).replaced()));
    }

    @Test
    void the_outline_has_what_decides_updates() {
        assertEquals("""
                SECTION env:bench
                  SETTING upload_protocol, espota
                  SETTING upload_flags
                  SETTING board_build.ldscript, eagle.flash.4m1m.ld
                """, file(FILE).outlined());
    }

    @Test
    void tables_of_the_project_are_offered_and_opened(@TempDir Path folder) throws Exception {
        Path table = Files.writeString(folder.resolve("ours.csv"), "");
        GuidedFile file = new GuidedFile(
                folder.resolve("platformio.ini").toString(), "[env:a]\nboard_build.partitions = ours|.csv\n");
        assertTrue(file.offered().startsWith("ours.csv default.csv"), file.offered());
        assertEquals(
                table.toUri(),
                Guides.installed()
                        .of(file.document().path())
                        .flatMap(guide -> guide.links(file).stream())
                        .findFirst()
                        .orElseThrow()
                        .target());
    }
}
