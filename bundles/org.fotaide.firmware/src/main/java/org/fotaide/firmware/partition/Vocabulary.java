// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words that a tool knows. */
record Vocabulary(Map<String, Integer> types, Map<Integer, Map<String, Integer>> subtypes, List<String> flags) {
    private static final int OTA_SLOTS = 16;
    private static final int FIRST_OTA = 0x10;
    private static final int FIRST_TEE = 0x30;

    /** Those of ESP-IDF 5 and later. */
    static final Vocabulary CURRENT = current();

    /** Those of ESP8266_RTOS_SDK 3. */
    static final Vocabulary OLD = old();

    private static Vocabulary current() {
        Map<String, Integer> app = app();
        number(app, FIRST_TEE, List.of("tee_0", "tee_1"));
        Map<String, Integer> data = data();
        data.put("undefined", 0x06);
        data.put("littlefs", 0x83);
        data.put("tee_ota", 0x90);
        return new Vocabulary(
                number(new LinkedHashMap<>(), 0, List.of("app", "data", "bootloader", "partition_table")),
                Map.of(
                        PartitionTool.APP,
                        app,
                        PartitionTool.DATA,
                        data,
                        PartitionTool.BOOTLOADER,
                        number(new LinkedHashMap<>(), 0, List.of("primary", "ota", "recovery")),
                        PartitionTool.PARTITION_TABLE,
                        number(new LinkedHashMap<>(), 0, List.of("primary", "ota"))),
                List.of("encrypted", "readonly"));
    }

    private static Vocabulary old() {
        return new Vocabulary(
                number(new LinkedHashMap<>(), 0, List.of("app", "data")),
                Map.of(PartitionTool.APP, app(), PartitionTool.DATA, data()),
                List.of("encrypted"));
    }

    private static Map<String, Integer> app() {
        Map<String, Integer> words = new LinkedHashMap<>();
        words.put("factory", 0);
        for (int slot = 0; slot < OTA_SLOTS; slot++) {
            words.put("ota_" + slot, FIRST_OTA + slot);
        }
        words.put("test", 0x20);
        return words;
    }

    private static Map<String, Integer> data() {
        Map<String, Integer> words = new LinkedHashMap<>();
        number(words, 0, List.of("ota", "phy", "nvs", "coredump", "nvs_keys", "efuse"));
        number(words, 0x80, List.of("esphttpd", "fat", "spiffs"));
        return words;
    }

    private static Map<String, Integer> number(Map<String, Integer> words, int first, List<String> fresh) {
        fresh.forEach(word -> words.put(word, first + fresh.indexOf(word)));
        return words;
    }

    Vocabulary {
        types = Collections.unmodifiableMap(types);
        flags = List.copyOf(flags);
    }
}
