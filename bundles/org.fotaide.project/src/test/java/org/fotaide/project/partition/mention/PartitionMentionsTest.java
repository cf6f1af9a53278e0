// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.check.CheckOptions;
import org.fotaide.project.check.Checkers;
import org.fotaide.project.check.Workspace;
import org.fotaide.project.mention.FileMention;
import org.fotaide.project.mention.MentionIndex;
import org.fotaide.project.mention.Rename;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that declares {@code storage}, and other files that name it. */
class PartitionMentionsTest {
    private static final String TABLE =
            "# Name, Type, SubType, Offset, Size\nstorage , data, spiffs, , 64K\nnvs,data,nvs,,24K\n";

    private final MentionIndex index = MentionIndex.installed();
    private final Workspace workspace = new Workspace(Checkers.installed(), CheckOptions.USUAL, List.of(index));
    private final Map<Path, TextDocument> documents = new TreeMap<>();

    private FileMention declared() {
        TextDocument table = documents.get(Path.of("/w/one/partitions.csv"));
        return index.at(table.path(), table.position(table.text().indexOf("storage")))
                .orElseThrow();
    }

    private PartitionMentionsTest hold(String name, String text) throws CancelledException {
        TextDocument document = new TextDocument(Path.of("/w/one").resolve(name).normalize(), text);
        documents.put(document.path(), document);
        workspace.hold(document, Progress.NONE);
        return this;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "esp_partition_find_first(ESP_PARTITION_TYPE_DATA, 0x82, \"<storage>\");",
                "x = esp_partition_find(T(1, 2), S, \"<storage>\"); y(\"storage\");",
                "nvs_flash_init_partition(\"<storage>\");",
                "nvs::open_nvs_handle_from_partition(\"<storage>\", \"storage\", NVS_READONLY);",
                "esp_vfs_spiffs_conf_t c = {.base_path = \"/storage\", .partition_label = \"<storage>\"};",
                "c.partition_label = \"<storage>\"; if (c.partition_label == \"storage\") {}",
                "esp_spiffs_info(\"<storage>\", &a, &b);",
                "esp_vfs_fat_spiflash_mount_rw_wl(\"/storage\", \"<storage>\", &c, &h);",
                "SPIFFS.begin(true, \"/s\", 10, \"<storage>\"); WiFi.begin(true, \"/s\", 10, \"storage\");",
                "Preferences prefs;\nvoid f() { prefs.begin(\"storage\", false, \"<storage>\"); }",
                "#define WHERE \"<storage>\"\nvoid f() { esp_spiffs_gc(WHERE, 1); }",
                "static const char *const WHERE = \"<storage>\";\nvoid f() { esp_spiffs_gc(WHERE, 1); }",
                "const char WHERE[8] = \"<storage>\";\nvoid f() { esp_spiffs_gc(WHERE, 1); }",
                "esp_spiffs_gc(\"sto\" \"rage\", 1); esp_spiffs_gc(PREFIX \"storage\", 1); esp_spiffs_gc(NULL, 1);",
                "esp_spiffs_gc(\"<storage>",
                "esp_spiffs_gc(",
                "const char *storage = \"storage\";"
            })
    void sources_name_partitions(String marked) throws Exception {
        hold("partitions.csv", TABLE)
                .hold("main/app.cpp", marked.replace("<", "").replace(">", ""));
        String found = index.same(declared()).stream()
                .filter(mention -> mention.file().endsWith("app.cpp"))
                .map(mention -> {
                    TextDocument document = documents.get(mention.file());
                    int at = document.span(mention.mention().range()).start();
                    return document.text().substring(0, at) + "<storage>"
                            + document.text().substring(at + "storage".length());
                })
                .collect(Collectors.joining("\n"));
        assertEquals(marked.contains("<") ? marked : "", found);
    }

    @Test
    void a_new_name_stands_in_tables_sources_and_settings() throws Exception {
        hold(
                "sdkconfig",
                "CONFIG_EXAMPLE_PARTITION_LABEL=\"storage\"\nCONFIG_STORAGE=\"storage\"\n"
                        + "CONFIG_BOOTLOADER_DATA_FACTORY_RESET=\"nvs, storage\"\n");
        hold("partitions.csv", TABLE).hold("big/partitions.csv", TABLE);
        hold("main/app.c", "void f() { esp_spiffs_format(\"storage\"); esp_spiffs_format(\"st\\157rage2\"); }");
        hold("main/CMakeLists.txt", """
                # spiffs_create_partition_image(storage ../files)
                spiffs_create_partition_image(storage ../storage FLASH_IN_PROJECT)
                esptool_py_flash_to_partition(flash "storage" storage.bin)
                partition_table_get_partition_info(size "--partition-name storage" "size")
                partition_table_get_partition_info(size "--partition-name ${storage}" "size")
                """);
        hold("../two/sdkconfig.defaults", "").hold("../two/partitions.csv", TABLE);
        assertEquals(
                """
                /w/one/big/partitions.csv files , data, spiffs, , 64K
                /w/one/main/CMakeLists.txt spiffs_create_partition_image(files ../storage FLASH_IN_PROJECT)
                /w/one/main/CMakeLists.txt esptool_py_flash_to_partition(flash "files" storage.bin)
                /w/one/main/CMakeLists.txt partition_table_get_partition_info(size "--partition-name files" "size")
                /w/one/main/app.c void f() { esp_spiffs_format("files"); esp_spiffs_format("st\\157rage2"); }
                /w/one/partitions.csv files , data, spiffs, , 64K
                /w/one/sdkconfig CONFIG_EXAMPLE_PARTITION_LABEL="files"
                /w/one/sdkconfig CONFIG_BOOTLOADER_DATA_FACTORY_RESET="nvs, files"
                """,
                new TreeMap<>(new Rename(index).of(declared()).to("files"))
                        .entrySet().stream()
                                .flatMap(file -> documents
                                        .get(file.getKey())
                                        .with(file.getValue())
                                        .text()
                                        .lines()
                                        .filter(line -> line.contains("files") && !line.startsWith("#"))
                                        .map(line -> file.getKey() + " " + line + "\n"))
                                .collect(Collectors.joining()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a_very_long_name_ | project-rename-partition
            a,b               | project-rename-partition
            a"b               | project-rename-partition
            nvs               | project-rename-taken
            other             | project-rename-place
            """)
    void a_name_that_does_not_fit_is_refused(String name, String code) throws Exception {
        hold("partitions.csv", TABLE).hold("main/app.c", "void f() { esp_spiffs_format(\"st\\157rage\"); }");
        FotaException refused = assertThrows(
                FotaException.class, () -> new Rename(index).of(declared()).to(name));
        assertEquals(code, refused.problem().code());
    }

    @Test
    void where_a_fota_yaml_says_where_a_project_begins_it_counts() throws Exception {
        hold("fota.yaml", "product: {ptype: 1}\nversion: v1.0.0t1(a)\n");
        hold("partitions.csv", TABLE).hold("big/sdkconfig", "").hold("big/partitions.csv", TABLE);
        assertEquals(2, index.same(declared()).size());
    }
}
