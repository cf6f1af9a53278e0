// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What a table is made with.
 *
 * @param tool which tool makes it
 * @param tableOffset where the table itself lies, if that is not to be concluded from the table
 * @param flashSize in bytes, if it is known
 * @param image the largest program that the slots take, in bytes, if it is known
 * @param updated whether the project is known to send updates over the air
 * @param appSizeStep what sizes of apps are multiples of, in bytes, where the tool looks at that
 * @param ownSubtypes the words that the project adds for subtypes, with their numbers, by the number of the type
 */
public record PartitionSettings(
        PartitionTool tool,
        OptionalLong tableOffset,
        OptionalLong flashSize,
        OptionalLong image,
        boolean updated,
        int appSizeStep,
        Map<Integer, Map<String, Integer>> ownSubtypes) {
    /** Where the table lies unless a project says otherwise. */
    public static final long USUAL_TABLE_OFFSET = 0x8000;

    /** What the table takes, in bytes: one sector. */
    public static final long TABLE_SIZE = 0x1000;

    /** What sizes of apps are multiples of, in bytes: a sector. */
    public static final int USUAL_APP_SIZE_STEP = 0x1000;

    /** The same under secure boot 1, whose signature lies at the end of 64 KB. */
    public static final int SIGNED_APP_SIZE_STEP = 0x1_0000;

    public PartitionSettings {
        ownSubtypes = Map.copyOf(ownSubtypes);
    }

    /** Nothing known but the tool. */
    public static PartitionSettings of(PartitionTool tool) {
        return new PartitionSettings(
                tool,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                false,
                USUAL_APP_SIZE_STEP,
                Map.of());
    }

    public PartitionSettings withTableOffset(long offset) {
        return new PartitionSettings(
                tool, OptionalLong.of(offset), flashSize, image, updated, appSizeStep, ownSubtypes);
    }

    public PartitionSettings withFlashSize(long size) {
        return new PartitionSettings(
                tool, tableOffset, OptionalLong.of(size), image, updated, appSizeStep, ownSubtypes);
    }

    public PartitionSettings withImage(long size) {
        return new PartitionSettings(
                tool, tableOffset, flashSize, OptionalLong.of(size), updated, appSizeStep, ownSubtypes);
    }

    public PartitionSettings withUpdates() {
        return new PartitionSettings(tool, tableOffset, flashSize, image, true, appSizeStep, ownSubtypes);
    }

    public PartitionSettings withAppSizeStep(int step) {
        return new PartitionSettings(tool, tableOffset, flashSize, image, updated, step, ownSubtypes);
    }

    public PartitionSettings withOwnSubtypes(Map<Integer, Map<String, Integer>> words) {
        return new PartitionSettings(tool, tableOffset, flashSize, image, updated, appSizeStep, words);
    }

    /** The words for the subtypes of a type, with their numbers: the tool's, and the project's own where it may have some. */
    public Map<String, Integer> subtypes(int type) {
        Map<String, Integer> own = ownSubtypes.getOrDefault(type, Map.of());
        if (own.isEmpty() || tool != PartitionTool.ESP_IDF) {
            return tool.subtypes(type);
        }
        Map<String, Integer> all = new LinkedHashMap<>(tool.subtypes(type));
        all.putAll(own);
        return Collections.unmodifiableMap(all);
    }
}
