// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write for versions and sizes. */
class VersionsTest {
    @ParameterizedTest
    @CsvSource({
        "1.7, 1.7",
        "' 1.7 ', 1.7",
        "v1.7, 1.7",
        "boot_v1.7.bin, 1.7",
        "boot v1.6, 1.6",
        "1.2+, 1.2",
        "2.0, 2.0",
        "1.10, 1.10"
    })
    void reads_boot_versions(String text, String version) {
        assertEquals(version, BootVersion.of(text).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.", ".7", "1.7.0", "1,7", "-1.7", "1.777", "one", "1.7 beta", "１.７"})
    void reads_no_inexact_boot_version(String text) {
        assertEquals(Optional.empty(), BootVersion.of(text));
    }

    @Test
    void orders_versions_by_number_not_by_text() {
        assertTrue(BootVersion.of("1.9")
                .orElseThrow()
                .olderThan(BootVersion.of("1.10").orElseThrow()));
        assertTrue(SdkVersion.of("2.9.9")
                .orElseThrow()
                .olderThan(SdkVersion.of("2.10").orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({
        "3.0.5, 3.0.5, true",
        "v2.2, 2.2.0, true",
        "2.0.0_16_08_10, 2.0.0, true",
        "2.2.1(6ab97e9), 2.2.1, true",
        "3.0.6-dev, 3.0.6, true",
        "1.5.4.1, , false",
        "1.5.4, 1.5.4, false",
        "9.9999.9999, 9.9999.9999, true",
        "99999.0.0, , false",
        "'', , false"
    })
    void reads_sdk_versions(String text, String version, boolean rfSector) {
        Optional<SdkVersion> read = SdkVersion.of(text);
        assertEquals(Optional.ofNullable(version), read.map(SdkVersion::toString));
        assertEquals(rfSector, read.map(SdkVersion::hasRfSector).orElse(false));
    }

    @ParameterizedTest
    @CsvSource({
        "512KB, KB_512",
        "512 kb, KB_512",
        "512K, KB_512",
        "1MB, MB_1",
        "1 MiB, MB_1",
        "1024KB, MB_1",
        "1M, MB_1",
        "1048576, MB_1",
        "16MB, MB_16",
        "16384KB, MB_16",
        "3MB,",
        "1GB,",
        "'',",
        "-1MB,",
        "1.0MB,",
        "01MB,",
        "8Mbit,",
        "MB,"
    })
    void reads_flash_sizes(String text, FlashSize size) {
        assertEquals(Optional.ofNullable(size), FlashSize.of(text));
    }

    @ParameterizedTest
    @CsvSource({"512+512, KB_512", "512 + 512, KB_512", "1024+1024, KB_1024", "2048+2048,", "512,", "512+256,", "'',"})
    void reads_halves(String text, Halves halves) {
        assertEquals(Optional.ofNullable(halves), Halves.of(text));
    }
}
