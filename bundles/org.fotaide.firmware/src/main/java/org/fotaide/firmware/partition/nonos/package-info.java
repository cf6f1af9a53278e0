// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/**
 * Partition tables of the vendor's SDK 3: an array of {@code partition_item_t} that a program hands to
 * {@code system_partition_table_regist}, which refuses what is wrong, so that the device does not start. What it refuses was
 * read in app_partition.o of libmain.a, SDK 3.0.5; the types stand in its user_interface.h.
 *
 * <pre>{@code
 * List<NonosFault> faults = new NonosCheck(FlashMap.MAP_2, OptionalLong.empty()).check(rows);
 * }</pre>
 */
package org.fotaide.firmware.partition.nonos;
