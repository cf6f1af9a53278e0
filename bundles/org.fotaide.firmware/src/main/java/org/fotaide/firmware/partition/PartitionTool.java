// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import java.util.List;
import java.util.Map;

/** The tools that make a table of a CSV file, and what each of them knows and refuses (PROTOCOLS.md 9). */
public enum PartitionTool {
    /** gen_esp32part.py of ESP-IDF 5 and later, which arduino-esp32 uses too. */
    ESP_IDF("ESP-IDF", 0x1_0000, 0x1000, 128L << 20),
    /** gen_esp32part.py of ESP8266_RTOS_SDK 3. */
    ESP8266_RTOS("ESP8266_RTOS_SDK", 0x1000, 4, 16L << 20);

    /** The number of programs. */
    public static final int APP = 0;

    /** The number of data. */
    public static final int DATA = 1;

    static final int BOOTLOADER = 2;
    static final int PARTITION_TABLE = 3;

    private final String title;
    private final int appAlignment;
    private final int dataAlignment;
    private final long largestFlash;

    PartitionTool(String title, int appAlignment, int dataAlignment, long largestFlash) {
        this.title = title;
        this.appAlignment = appAlignment;
        this.dataAlignment = dataAlignment;
        this.largestFlash = largestFlash;
    }

    /** For people: {@code ESP-IDF}. */
    public String title() {
        return title;
    }

    /** What an offset of this type is a multiple of, in bytes; blank offsets are rounded up to it. */
    public int alignment(int type) {
        return type == APP ? appAlignment : dataAlignment;
    }

    /** The largest flash that the tool takes, in bytes. */
    public long largestFlash() {
        return largestFlash;
    }

    /** The words for types, with their numbers. */
    public Map<String, Integer> types() {
        return vocabulary().types();
    }

    /** The words for the subtypes of a type, with their numbers. */
    public Map<String, Integer> subtypes(int type) {
        return vocabulary().subtypes().getOrDefault(type, Map.of());
    }

    public List<String> flags() {
        return vocabulary().flags();
    }

    private Vocabulary vocabulary() {
        return this == ESP_IDF ? Vocabulary.CURRENT : Vocabulary.OLD;
    }
}
