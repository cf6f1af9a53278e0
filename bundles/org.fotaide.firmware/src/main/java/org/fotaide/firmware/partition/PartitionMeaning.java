// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import java.util.Map;
import java.util.Optional;

/** What the words of a table mean, in a sentence for people (ESP-IDF Programming Guide, "Partition Tables"). */
public final class PartitionMeaning {
    private static final Map<String, String> TYPES = Map.of(
            "app", "A program. The boot loader starts one of them.",
            "data", "Anything that is no program: settings, files, what the boot loader needs.",
            "bootloader", "The boot loader; the tool's settings say where it lies.",
            "partition_table", "The table itself; the tool's settings say where it lies.");

    private static final Map<String, String> APPS = Map.of(
            "factory",
            "The program that was burnt over the serial line. The boot loader starts it while otadata is empty; no update"
                    + " writes it.",
            "test",
            "A program for production tests, started by a pin. No update writes it.",
            "tee_0",
            "The first place for the trusted part of the program.",
            "tee_1",
            "The second place for the trusted part of the program.");

    private static final Map<String, String> DATA = Map.ofEntries(
            Map.entry(
                    "ota",
                    "otadata: which slot starts next. Two sectors, 0x2000 bytes, so that losing power while it is written does no"
                            + " harm; updates need it."),
            Map.entry(
                    "phy", "The radio's settings for this device, one sector; without it those in the program count."),
            Map.entry("nvs", "Settings by name, such as the network's. Three sectors at least where it is written."),
            Map.entry("coredump", "What the program leaves behind when it crashes."),
            Map.entry("nvs_keys", "The keys of an encrypted NVS. Encrypt it as well."),
            Map.entry("efuse", "Stands in for the chip's fuses in tests."),
            Map.entry("esphttpd", "The pages of esphttpd."),
            Map.entry("fat", "A FAT file system."),
            Map.entry("spiffs", "A SPIFFS file system; arduino-esp32 puts LittleFS there too."),
            Map.entry("littlefs", "A LittleFS file system."),
            Map.entry("undefined", "Data of the program's own."),
            Map.entry("tee_ota", "Which trusted part starts next."));

    private static final Map<String, String> FLAGS = Map.of(
            "encrypted", "Encrypted where flash encryption is switched on; programs and otadata are in any case.",
            "readonly", "The program may not write it.");

    private PartitionMeaning() {}

    /** Of a word for a type. */
    public static Optional<String> ofType(String word) {
        return Optional.ofNullable(TYPES.get(word));
    }

    /** Of a word for a subtype of a type, which is given by its number. */
    public static Optional<String> ofSubtype(int type, String word) {
        if (type == PartitionTool.APP) {
            return Optional.ofNullable(
                    word.matches("ota_\\d{1,2}")
                            ? "Slot " + word.substring("ota_".length())
                                    + " for programs. An update writes the slot behind the running one."
                            : APPS.get(word));
        }
        return type == PartitionTool.DATA ? Optional.ofNullable(DATA.get(word)) : Optional.empty();
    }

    public static Optional<String> ofFlag(String word) {
        return Optional.ofNullable(FLAGS.get(word));
    }
}
