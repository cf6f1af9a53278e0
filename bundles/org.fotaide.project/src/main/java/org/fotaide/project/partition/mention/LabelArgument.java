// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The functions of ESP-IDF, the RTOS SDK and arduino-esp32 that are told a partition by its name, and as which argument. */
final class LabelArgument {
    private static final Map<String, Integer> POSITIONS = new HashMap<>();

    static {
        // esp_partition.h
        put(
                2,
                "esp_partition_find",
                "esp_partition_find_err",
                "esp_partition_find_first",
                "esp_partition_find_first_err",
                "esp_partition_get_blockdev");
        // nvs.h, nvs_flash.h, nvs_handle.hpp
        put(
                0,
                "nvs_flash_init_partition",
                "nvs_flash_deinit_partition",
                "nvs_flash_erase_partition",
                "nvs_flash_secure_init_partition",
                "nvs_open_from_partition",
                "open_nvs_handle_from_partition",
                "nvs_get_stats",
                "nvs_entry_find");
        // esp_spiffs.h
        put(
                0,
                "esp_vfs_spiffs_unregister",
                "esp_spiffs_mounted",
                "esp_spiffs_format",
                "esp_spiffs_info",
                "esp_spiffs_check",
                "esp_spiffs_gc");
        // esp_littlefs.h
        put(0, "esp_vfs_littlefs_unregister", "esp_littlefs_mounted", "esp_littlefs_format", "esp_littlefs_info");
        // esp_vfs_fat.h
        put(
                1,
                "esp_vfs_fat_spiflash_mount",
                "esp_vfs_fat_spiflash_mount_rw_wl",
                "esp_vfs_fat_spiflash_mount_ro",
                "esp_vfs_fat_spiflash_format_rw_wl",
                "esp_vfs_fat_spiflash_format_cfg_rw_wl",
                "esp_vfs_fat_spiflash_unmount_ro",
                "esp_vfs_fat_rawflash_mount",
                "esp_vfs_fat_rawflash_unmount");
        // the file systems of arduino-esp32
        put(3, "SPIFFS.begin", "LittleFS.begin", "FFat.begin");
        put(1, "FFat.format");
    }

    private LabelArgument() {}

    private static void put(int position, String... functions) {
        List.of(functions).forEach(function -> POSITIONS.put(function, position));
    }

    /** Counted from 0; empty for any other function. */
    static OptionalInt of(String function) {
        Integer position = POSITIONS.get(function);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }
}
