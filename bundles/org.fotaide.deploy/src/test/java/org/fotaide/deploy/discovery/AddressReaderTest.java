// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.firmware.work.FotaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressReaderTest {
    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource({
        "light.local, light.local, 8266",
        "light.local., light.local, 8266",
        "'  light  ', light, 8266",
        "light:3232, light, 3232",
        "192.168.1.7, 192.168.1.7, 8266",
        "192.168.1.7:1, 192.168.1.7, 1",
        "192.168.1.7:65535, 192.168.1.7, 65535",
        "fd00::7, fd00::7, 8266",
        "[fd00::7], fd00::7, 8266",
        "[fd00::7]:8266, fd00::7, 8266",
        "::1, ::1, 8266",
        "[::ffff:10.0.0.1]:80, ::ffff:10.0.0.1, 80",
        "esp_32.local, esp_32.local, 8266",
        "bücher.local:99, bücher.local, 99",
    })
    void what_people_type_is_an_address(String typed, String host, int port) throws Exception {
        assertEquals(new DeviceAddress(host, port), AddressReader.ESP8266.read(typed));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource({
        "'', address-empty",
        "'   ', address-empty",
        "light:0, address-port",
        "light:65536, address-port",
        "light:, address-port",
        "light:-1, address-port",
        "light:８２６６, address-port",
        "[fd00::7]:99999999999, address-port",
        "192.168.7, address-numbers",
        "192.168.1.256, address-numbers",
        "192.168.01.7, address-numbers",
        "1.2.3.4.5, address-numbers",
        "fe80::1%no-such-interface, address-numbers",
        "[fe80::1%]:8266, address-numbers",
        "fd00::g, address-numbers",
        "1:2:3, address-numbers",
        "[light], address-numbers",
        "[fd00::7, address-brackets",
        "[fd00::7]8266, address-brackets",
        "http://light.local, address-port",
        "light..local, address-host",
        "-light, address-host",
        "li ght, address-host",
        "li/ght, address-host",
        "'li\u0000ght', address-host",
        "'li\u202eght', address-host",
    })
    void what_is_none_is_told_with_its_fault(String typed, String code) {
        FotaException failure = assertThrows(FotaException.class, () -> AddressReader.ESP8266.read(typed));
        assertEquals(code, failure.problem().code(), failure.getMessage());
        assertFalse(failure.getMessage().chars().anyMatch(c -> c < ' ' || c == 0x202E), failure.getMessage());
    }

    @Test
    void long_texts_are_told_in_short() {
        for (String typed : new String[] {"x".repeat(10_000), "x".repeat(60) + "." + "y".repeat(300)}) {
            FotaException failure = assertThrows(FotaException.class, () -> AddressReader.ESP8266.read(typed));
            assertTrue(failure.problem().what().length() < 400);
        }
    }
}
