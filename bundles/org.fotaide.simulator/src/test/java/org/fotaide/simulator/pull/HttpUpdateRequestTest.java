// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.pull;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fotaide.simulator.Shared;
import org.fotaide.simulator.client.Identity;
import org.fotaide.simulator.espota.Dialect;
import org.fotaide.simulator.receiver.Login;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The requests of the real library, byte for byte. */
class HttpUpdateRequestTest {
    private static final String MAC = "DE:BA:7A:B1:E0:42";
    private static final Identity RECORDED = new Identity(15602487, MAC, MAC, "2.5.0");

    private static HttpUpdateRequest request(HttpUpdate update) {
        return new HttpUpdateRequest(
                update, RECORDED, 1695744, 400000, "d41d8cd98f00b204e9800998ecf8427e", "ab".repeat(32), 4194304);
    }

    @ParameterizedTest
    @CsvSource({
        "0, /ok, sketch, 1.2.3, ''",
        "1, /ok, spiffs, , ''",
        "2, /x, version, 1.2.3, ''",
        "3, /noversion, version, , ''",
        "4, /304, sketch, , ''",
        "19, /ok, sketch, , p"
    })
    void are_those_that_were_recorded(int number, String path, String mode, String version, String password)
            throws Exception {
        List<String> recorded =
                Arrays.asList(Files.readString(Shared.file("vectors/pull_requests.txt"), StandardCharsets.ISO_8859_1)
                        .split("----\r?\n"));
        HttpUpdate update =
                HttpUpdate.at(URI.create("http://10.77.0.1:8080" + path)).mode(mode(mode));
        update = version == null ? update : update.version(version);
        update = password.isEmpty() ? update : update.login(new Login("u", password));
        String wanted = recorded.get(number).replaceAll("\r?\n", "\r\n");
        assertEquals(wanted, request(update).text(Dialect.ESP8266));
    }

    private static Mode mode(String word) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_esp32_has_headers_of_its_own() {
        HttpUpdate update = HttpUpdate.at(URI.create("http://10.77.0.1/f.bin?a=b"));
        assertEquals(
                """
                GET /f.bin?a=b HTTP/1.0
                Host: 10.77.0.1
                User-Agent: ESP32-http-Update
                Connection: close
                Cache-Control: no-cache
                x-ESP32-STA-MAC: DE:BA:7A:B1:E0:42
                x-ESP32-AP-MAC: DE:BA:7A:B1:E0:42
                x-ESP32-free-space: 1695744
                x-ESP32-sketch-size: 400000
                x-ESP32-sketch-md5: d41d8cd98f00b204e9800998ecf8427e
                x-ESP32-sketch-sha256: %s
                x-ESP32-chip-size: 4194304
                x-ESP32-sdk-version: 2.5.0
                x-ESP32-mode: sketch

                """.formatted("AB".repeat(32)).replace("\n", "\r\n"),
                request(update).text(Dialect.ESP32));
    }

    @Test
    void a_name_says_which_chip_it_is() {
        Identity identity = Identity.of("esp8266-00c0de");
        assertEquals(0xC0DE, identity.chip());
        assertEquals(Optional.of("5C:CF:7F:00:C0:DE"), Optional.of(identity.station()));
        assertTrue(Identity.of("kitchen").chip() <= 0xFFFFFF);
    }
}
