// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/**
 * Partition tables as the tools of ESP-IDF, arduino-esp32 and ESP8266_RTOS_SDK read them (PROTOCOLS.md 9), without the files
 * that they stand in.
 *
 * <pre>{@code
 * PartitionRow row = new PartitionRow("ota_0", "app", "ota_0", "", "0x70000", "");
 * List<PartitionFault> faults = new PartitionCheck(List.of(PartitionSettings.of(PartitionTool.ESP_IDF))).check(List.of(row));
 * }</pre>
 */
package org.fotaide.firmware.partition;
