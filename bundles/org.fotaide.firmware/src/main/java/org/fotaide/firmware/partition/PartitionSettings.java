// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import java.util.OptionalLong;

/**
 * What a table is made with.
 *
 * @param tool which tool makes it
 * @param tableOffset where the table itself lies, if that is not to be concluded from the table
 * @param flashSize in bytes, if it is known
 * @param image the largest program that the slots take, in bytes, if it is known
 * @param updated whether the project is known to send updates over the air
 */
public record PartitionSettings(
        PartitionTool tool, OptionalLong tableOffset, OptionalLong flashSize, OptionalLong image, boolean updated) {
    /** Where the table lies unless a project says otherwise. */
    public static final long USUAL_TABLE_OFFSET = 0x8000;

    /** What the table takes, in bytes: one sector. */
    public static final long TABLE_SIZE = 0x1000;

    /** Nothing known but the tool. */
    public static PartitionSettings of(PartitionTool tool) {
        return new PartitionSettings(tool, OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), false);
    }

    public PartitionSettings withTableOffset(long offset) {
        return new PartitionSettings(tool, OptionalLong.of(offset), flashSize, image, updated);
    }

    public PartitionSettings withFlashSize(long size) {
        return new PartitionSettings(tool, tableOffset, OptionalLong.of(size), image, updated);
    }

    public PartitionSettings withImage(long size) {
        return new PartitionSettings(tool, tableOffset, flashSize, OptionalLong.of(size), updated);
    }

    public PartitionSettings withUpdates() {
        return new PartitionSettings(tool, tableOffset, flashSize, image, true);
    }
}
