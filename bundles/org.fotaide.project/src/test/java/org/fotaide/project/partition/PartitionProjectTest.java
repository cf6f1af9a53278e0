// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.check.CheckReport;
import org.fotaide.project.check.CheckTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the other files of a project say about a table. */
class PartitionProjectTest {
    private static final String APP_AT_11000 = "factory,app,factory,0x11000,1M\n";
    private static final String MANIFEST = "product: {ptype: 45772}\nversion: v1.0.2t45772(a)\nflash: {size: 1MB}\n";

    @TempDir
    private Path folder;

    static Stream<Arguments> projects() {
        return Stream.of(
                arguments(APP_AT_11000, Map.of(), "partition-tool"),
                arguments(APP_AT_11000, Map.of("sdkconfig", "CONFIG_IDF_TARGET=\"esp8266\"\n"), ""),
                arguments(APP_AT_11000, Map.of("sdkconfig", "CONFIG_IDF_TARGET=\"esp32c3\"\n"), "partition-alignment"),
                arguments(
                        APP_AT_11000,
                        Map.of("sdkconfig.defaults", "CONFIG_IDF_TARGET=\"esp32\"\n"),
                        "partition-alignment"),
                arguments(
                        APP_AT_11000,
                        Map.of("sdkconfig", "CONFIG_IDF_TARGET=\"esp8266\"\nCONFIG_PARTITION_TABLE_OFFSET=0x11000\n"),
                        "partition-reserved"),
                arguments(
                        APP_AT_11000,
                        Map.of("sdkconfig", "CONFIG_IDF_TARGET=\"esp8266\"\nCONFIG_ESPTOOLPY_FLASHSIZE=\"1MB\"\n"),
                        "partition-outside-flash of sdkconfig"),
                arguments(
                        APP_AT_11000,
                        Map.of("sdkconfig", "CONFIG_IDF_TARGET=\"esp8266\"\nCONFIG_ESPTOOLPY_FLASHSIZE_1MB=y\n"),
                        "partition-outside-flash of sdkconfig"),
                arguments(
                        APP_AT_11000,
                        Map.of("sdkconfig", "CONFIG_IDF_TARGET=\"esp8266\"\n", "fota.yaml", MANIFEST),
                        "partition-slot-single, partition-outside-flash of fota.yaml"),
                arguments(
                        "otadata,data,ota,,8K\na,app,ota_0,,256K\nb,app,ota_1,,256K\n",
                        Map.of("fota.yaml", MANIFEST),
                        ""),
                arguments(
                        APP_AT_11000,
                        Map.of(
                                "sdkconfig",
                                "CONFIG_IDF_TARGET=\"esp32\"\nCONFIG_PARTITION_TABLE_CUSTOM_FILENAME=\"other.csv\"\n"),
                        "partition-tool"),
                arguments(APP_AT_11000, Map.of("main/main.ino", "void setup() {}\n"), "partition-alignment"),
                arguments(
                        APP_AT_11000,
                        Map.of("platformio.ini", "[env:a]\nplatform = espressif32@6.5.0\n"),
                        "partition-alignment"),
                arguments(APP_AT_11000, Map.of("platformio.ini", "[env:a]\nplatform = espressif8266 ; RTOS\n"), ""),
                arguments(
                        APP_AT_11000,
                        Map.of("platformio.ini", "[a]\nplatform=espressif8266\n[b]\nplatform=espressif32\n"),
                        "partition-tool"),
                arguments("nvs,data,nvs,0x8000,0x4000\nfactory,app,factory,,1M\n", Map.of(), "partition-reserved"),
                arguments(
                        "nvs,data,nvs,0x8000,0x4000\nfactory,app,factory,,1M\n",
                        Map.of("sdkconfig", "CONFIG_PARTITION_TABLE_OFFSET=0x7000\n"),
                        ""),
                arguments(
                        SIGNED,
                        Map.of("sdkconfig", SECURE + "CONFIG_SECURE_BOOT_V1_ENABLED=y\n"),
                        "partition-alignment"),
                arguments(SIGNED, Map.of("sdkconfig.defaults", SECURE), "partition-alignment"),
                arguments(SIGNED, Map.of("sdkconfig", SECURE + "CONFIG_SECURE_BOOT_V2_ENABLED=y\n"), ""),
                arguments(SIGNED, Map.of("sdkconfig.defaults", SECURE.replace("esp32", "esp32c3")), ""),
                arguments(SIGNED, Map.of("sdkconfig", SECURE + "CONFIG_SECURE_BOOT_ALLOW_SHORT_APP_PARTITION=y\n"), ""),
                arguments(OWN, Map.of(), "partition-subtype"),
                arguments(OWN, Map.of("CMakeLists.txt", "project(a)\n" + ADDED), ""),
                arguments(
                        OWN, Map.of("CMakeLists.txt", "project(a)\n", "components/c/project_include.cmake", ADDED), ""),
                arguments(
                        OWN,
                        Map.of("CMakeLists.txt", "project(a)\n", "other/CMakeLists.txt", "project(b)\n" + ADDED),
                        "partition-subtype"),
                arguments(OWN, Map.of("CMakeLists.txt", "# " + ADDED), "partition-subtype"));
    }

    private static final String SIGNED = "nvs,data,nvs,,24K\nfactory,app,factory,,0x19000\n";
    private static final String SECURE = "CONFIG_IDF_TARGET=\"esp32\"\nCONFIG_SECURE_BOOT=y\n";
    private static final String OWN = "factory,app,factory,,1M\nmine,data,my_kind,,64K\n";
    private static final String ADDED =
            "idf_build_set_property(EXTRA_PARTITION_SUBTYPES \"app, a, 0x40\" \"data, my_kind, 40\" APPEND)\n";

    @ParameterizedTest
    @MethodSource
    void projects(String table, Map<String, String> files, String expected) throws IOException, CancelledException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            write(file.getKey(), file.getValue());
        }
        write("main/partitions.csv", table);
        assertEquals(
                expected,
                check().findings().stream()
                        .map(finding -> finding.code().id()
                                + finding.related().stream()
                                        .map(place -> " of " + place.file().getFileName())
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining(", ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "partitions.csv        | anything at all           | true",
                "partitions_two_ota.1MB.csv | x                    | true",
                "my-partition.csv      | x                         | true",
                "departitions.csv      | x                         | false",
                "data.csv              | a,b,c                     | false",
                "layout.csv            | # Name, Type, SubType, Offset, Size | true",
                "layout.csv            | app0, app, ota_0, 0x10000, 0x140000, | true",
                "nvs.csv               | key,type,encoding,value   | false",
                "partitions.csv        | key,type,encoding,value   | false",
                "partitions.txt        | x                         | false"
            })
    void a_table_is_known_by_its_name_or_its_first_lines(String name, String line, boolean taken)
            throws IOException, CancelledException {
        write(name, line + "\n");
        assertEquals(taken, check().files().equals(List.of(folder.resolve(name))));
    }

    @Test
    void bytes_that_are_no_text_are_told_and_do_no_harm() throws IOException, CancelledException {
        Files.write(
                folder.resolve("partitions.csv"),
                "factory,app,factory,,1M\nn\u00FC,data,nvs,,1M\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                List.of("partition-encoding"),
                check().findings().stream().map(finding -> finding.code().id()).toList());
        byte[] bytes = new byte[4000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        Files.write(folder.resolve("partitions.csv"), bytes);
        assertEquals(1, check().files().size());
    }

    private CheckReport check() throws CancelledException {
        return new CheckTree(List.of(folder)).call(Progress.NONE);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
