// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.flash.BootVersion;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.flash.Halves;
import org.fotaide.firmware.flash.Region;
import org.fotaide.firmware.flash.SdkVersion;
import org.fotaide.firmware.image.FlashFrequency;
import org.fotaide.firmware.image.FlashMode;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.rules.Samples;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestReadingTest {
    @Test
    void everything_that_is_said_is_read() {
        Manifest manifest = manifest(Samples.SOUND);
        assertEquals("light", manifest.product().name());
        assertEquals(45772, manifest.product().ptype().number());
        assertEquals("v1.0.2t45772(a)", manifest.version().toString());
        assertEquals(Optional.of(FlashMap.MAP_2), manifest.flash().layout().map());
        assertEquals(
                Optional.of(new BootVersion(1, 7)), manifest.flash().layout().boot());
        assertEquals(
                List.of(new Region("master_device_key", 0x7E000, 0x1000)),
                manifest.flash().layout().regions());
        BuildSettings build = manifest.build().orElseThrow();
        assertEquals(BuildSettings.Kind.MAKE, build.system());
        assertEquals(Path.of("firmware"), build.directory());
        assertEquals(
                Map.of(
                        "bench",
                        new DeviceEntry(
                                Optional.of(UploadVia.ESPOTA),
                                "esp8266-00c0de.local",
                                Optional.empty(),
                                Optional.empty())),
                manifest.devices());
        assertEquals(
                Map.of("site", new PublishTarget(PublishVia.SFTP, "sftp://ota@example.org/srv/fota", Optional.empty())),
                manifest.publish());
        assertEquals(Optional.of(new Signing(Path.of("keys/private.pem"), Optional.empty())), manifest.signing());
        assertEquals("[v1.0.1t45772(a)]", manifest.releases().toString());
    }

    @Test
    void what_is_not_said_has_its_usual_value() {
        Manifest manifest = manifest(Samples.SMALL);
        assertEquals("light", manifest.product().name());
        assertEquals(Optional.of(FlashMap.MAP_2), manifest.flash().layout().map());
        assertEquals(SdkVersion.ASSUMED, manifest.flash().layout().sdk());
        assertEquals(FlashMode.QIO, manifest.flash().mode());
        assertEquals(FlashFrequency.MHZ_40, manifest.flash().frequency());
        assertEquals(Optional.empty(), manifest.build());
        Manifest sized = manifest(Samples.SMALL + "flash: {size: 512KB}\nbuild: {system: nonos-sdk}\n");
        assertEquals(Optional.of(FlashMap.MAP_0), sized.flash().layout().map());
        assertEquals(Path.of("build/fota"), sized.build().orElseThrow().output());
    }

    @ParameterizedTest
    @CsvSource({
        "4096, 4096",
        "0x1000, 4096",
        "0X1000, 4096",
        "4KB, 4096",
        "4K, 4096",
        "4 KiB, 4096",
        "4kb, 4096",
        "1MB, 1048576",
        "1m, 1048576",
        "0, 0",
        "0xFFFFFFFF, 4294967295",
        "4096B, 4096",
        "'4,096', ",
        "-1, ",
        "+4KB, 4096 4KB",
        "1.5MB," + " 1572864 1536KB",
        "4.0KB, 4096 4KB",
        "1.0001KB, ",
        "0x1_000, 4096 4KB",
        "4_096, 4096 4KB",
        "04096, ' 4KB'",
        "0o10000, ' 4KB'",
        "1GB, 1073741824 1048576KB",
        "4GB, ",
        "0x100000000, ",
        "99999999999999999999, ",
        "1e3, ",
        "four, ",
        "0x, ",
        "0xG, ",
        "KB, ",
        ".5MB, "
    })
    void sizes_are_read_in_every_spelling(String spelled, String expected) {
        ManifestReading reading =
                reading(Samples.SMALL + "flash: {regions: [{name: a, offset: 0x7C000, size: \"" + spelled + "\"}]}\n");
        KeyPath path = KeyPath.TOP.key("flash").key("regions").item(0).key("size");
        String found = reading.value(path, Long.class).map(String::valueOf).orElse("");
        String suggested = reading.findings().stream()
                .flatMap(finding -> finding.fixes().stream())
                .map(fix -> " " + fix.replacement().orElse(""))
                .findFirst()
                .orElse("");
        assertEquals(expected == null ? "" : expected, found + suggested);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1", "4294967295, 4294967295", "4294967296, ", "0, ", "-5, ", "0xB2CC, 45772 45772", "45_772, 45772 45772",
        "'45,772', 45772 45772", "045772, ' 45772'", "4.5, ", "1e3, ", "99999999999999999999999999, ", "x, ", "true, "
    })
    void product_types_are_decimal(String spelled, String expected) {
        ManifestReading reading = reading("product: {ptype: \"" + spelled + "\"}\nversion: v1.0.0t1(a)\n");
        String found = reading.value(KeyPath.TOP.key("product").key("ptype"), Long.class)
                .map(String::valueOf)
                .orElse("");
        String suggested = reading.findings().stream()
                .flatMap(finding -> finding.fixes().stream())
                .map(fix -> " " + fix.replacement().orElse(""))
                .findFirst()
                .orElse("");
        assertEquals(expected == null ? "" : expected, found + suggested);
    }

    @ParameterizedTest
    @CsvSource({
        "size, 1MB, ''",
        "size, 1 mb, 1MB",
        "size, 1024KB, 1MB",
        "size, 1048576, 1MB",
        "size, 4M, 4MB",
        "size, 3MB, 1MB",
        "map, 512+512, ''",
        "map, 512 + 512, 512+512",
        "map, 512, ''",
        "mode, dio, DIO",
        "mode, QI0, QIO",
        "speed, 40, ''",
        "speed, 40MHz, 40",
        "speed, 26, 26.7",
        "speed, 26.7, ''",
        "speed, 41, 40",
        "boot, 1.7, ''",
        "boot, v1.6, 1.6",
        "boot, 1, ''",
        "sdk, 3.0.5, ''",
        "sdk, v2.2, 2.2.0",
        "sdk, three, ''"
    })
    void choices_are_recognised_in_other_spellings(String key, String spelled, String suggestion) {
        ManifestReading reading = reading(Samples.SMALL + "flash: {" + key + ": " + spelled + "}\n");
        String suggested = reading.findings().stream()
                .flatMap(finding -> finding.fixes().stream())
                .map(fix -> fix.replacement().orElse(""))
                .findFirst()
                .orElse("");
        assertEquals(suggestion, suggested);
    }

    @Test
    void a_wrong_choice_leaves_the_rest_readable() {
        ManifestReading reading = reading(Samples.SMALL + "flash: {size: 3MB, map: 512+512}\n");
        assertEquals(
                Optional.of(Halves.KB_512),
                reading.value(KeyPath.TOP.key("flash").key("map"), Halves.class));
        assertEquals(Optional.empty(), reading.value(KeyPath.TOP.key("flash").key("size"), FlashSize.class));
        assertEquals(false, new LayoutReading(reading).certain());
    }

    static List<String> wrong() {
        return List.of(
                "",
                Samples.SMALL.replace("(a)", "(x)"),
                Samples.SMALL + "flash: {size: 3MB}\n",
                Samples.SMALL + "releases: [v1]\n",
                Samples.SMALL + "x: y: z\n");
    }

    @ParameterizedTest
    @MethodSource
    void wrong(String text, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("fota.yaml"), text);
        FotaException thrown = assertThrows(FotaException.class, () -> new ReadManifest(folder).call());
        assertEquals("project-manifest-wrong", thrown.problem().code());
    }

    @Test
    void a_project_is_read_from_its_folder(@TempDir Path folder) throws IOException, FotaException {
        FotaException thrown = assertThrows(FotaException.class, () -> new ReadManifest(folder).call());
        assertEquals("project-manifest-missing", thrown.problem().code());
        Files.writeString(folder.resolve("fota.yaml"), Samples.SOUND);
        Manifest manifest = new ReadManifest(folder).call();
        assertEquals(folder.toAbsolutePath(), manifest.folder());
        assertTrue(new ReadManifest(folder.resolve("fota.yaml")).call().build().isPresent());
    }

    private static Manifest manifest(String text) {
        ManifestReading reading = reading(text);
        assertEquals(List.of(), reading.findings());
        return reading.manifest().orElseThrow();
    }

    private static ManifestReading reading(String text) {
        return ManifestReading.of(SourceText.of(new TextDocument(Path.of("light", "fota.yaml"), text)));
    }
}
