// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource;

import java.util.List;
import java.util.Set;
import org.fotaide.firmware.rom.UpgradeFlag;
import org.fotaide.project.text.WordSearch;

/**
 * Characters without which nothing of a kind is in a text. Most texts have none of them, and are spared a closer look; they are
 * looked for all at once.
 */
public enum SourceWord {
    /** The vendor's version macros. */
    IOT_VERSION("IOT_VERSION_"),
    /** Formats that put a version together. */
    SIGNED_VERSION("%d.%d"),
    UNSIGNED_VERSION("%u.%u"),
    /** How legal ROM names end. */
    ONLINE(UpgradeFlag.ONLINE),
    LOCAL(UpgradeFlag.LOCAL),
    ALL(UpgradeFlag.ALL),
    NOT_UPGRADABLE(UpgradeFlag.NOT_UPGRADABLE),
    /** The images of the two slots. */
    FIRST_IMAGE("user1"),
    SECOND_IMAGE("user2"),
    /** Partition tables of the vendor's SDK 3. */
    PARTITION_ITEM("partition_item_t"),
    /** Functions, fields and headers that have to do with partitions and what lies in them. */
    PARTITION("artition"),
    SPIFFS("spiffs"),
    SPIFFS_CLASS("SPIFFS"),
    LITTLEFS("littlefs"),
    LITTLEFS_CLASS("LittleFS"),
    FAT("vfs_fat"),
    FAT_CLASS("FFat"),
    NVS("nvs_"),
    NVS_CLASS("Preferences");

    /** Those that stand where a version is put together. */
    public static final Set<SourceWord> OF_VERSIONS = Set.of(IOT_VERSION, SIGNED_VERSION, UNSIGNED_VERSION);

    /** Those that end ROM names. */
    public static final Set<SourceWord> OF_FLAGS = Set.of(ONLINE, LOCAL, ALL, NOT_UPGRADABLE);

    /** Those that stand where an image is named. */
    public static final Set<SourceWord> OF_IMAGES = Set.of(FIRST_IMAGE, SECOND_IMAGE);

    /** Those of which whatever names a partition has one in its name or its header's. */
    public static final Set<SourceWord> OF_PARTITIONS =
            Set.of(PARTITION, SPIFFS, SPIFFS_CLASS, LITTLEFS, LITTLEFS_CLASS, FAT, FAT_CLASS, NVS, NVS_CLASS);

    private static final WordSearch<SourceWord> SEARCH = new WordSearch<>(List.of(values()), word -> word.text);

    private final String text;

    SourceWord(String text) {
        this.text = text;
    }

    SourceWord(UpgradeFlag flag) {
        this("(" + flag.letter() + ")");
    }

    static Set<SourceWord> in(String text) {
        return SEARCH.in(text);
    }
}
