// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.ArrayList;
import java.util.List;

/**
 * The partition table of ESP8266_RTOS_SDK 3.x (PROTOCOLS.md 9).
 *
 * @param partitions in the order of the file
 * @param hashed whether an MD5 entry closes it
 * @param length in bytes
 */
public record PartitionTableImage(List<Partition> partitions, boolean hashed, int length) implements Image {
    /** The most bytes that a table takes. */
    static final int LONGEST = 0xC00;

    static final int ENTRY_LENGTH = 32;

    public PartitionTableImage {
        partitions = List.copyOf(partitions);
    }

    @Override
    public ImageKind kind() {
        return ImageKind.PARTITION_TABLE;
    }

    @Override
    public List<ImageRow> describe() {
        List<ImageRow> rows = new ArrayList<>();
        rows.add(new ImageRow("Kind", kind().title()));
        for (Partition partition : partitions) {
            rows.add(new ImageRow("Partition " + partition.label(), partition.text()));
        }
        rows.add(new ImageRow("MD5", hashed ? "present" : "none"));
        rows.add(ImageRow.of("Size", "%d bytes", length));
        return rows;
    }
}
