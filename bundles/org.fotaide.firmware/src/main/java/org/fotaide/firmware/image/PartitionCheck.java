// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.List;
import org.fotaide.firmware.bytes.Bytes;

/** Judges the rows of a partition table, each by itself and against the others. */
record PartitionCheck(List<Partition> partitions, Bytes file, Faults faults) {
    private static final int LABEL_OFFSET = 12;
    private static final int LABEL_LENGTH = 16;
    private static final int SECTOR = 0x1000;
    private static final int APP_ALIGNMENT = 0x1_0000;
    private static final int TABLE_END = 0x9000;
    private static final long LARGEST_FLASH = 16L << 20;

    static Partition partition(Bytes file, int at) {
        Bytes label = file.slice(at + LABEL_OFFSET, at + LABEL_OFFSET + LABEL_LENGTH);
        String text = label.latin1();
        int end = text.indexOf('\0');
        return new Partition(
                end < 0 ? text : text.substring(0, end),
                file.u8(at + 2),
                file.u8(at + 3),
                file.u32(at + 4),
                file.u32(at + 8),
                file.u32(at + 28));
    }

    void all() {
        for (int row = 0; row < partitions.size(); row++) {
            int at = row * PartitionTableImage.ENTRY_LENGTH;
            label(partitions.get(row), at);
            place(partitions.get(row), at);
            others(row, at);
        }
    }

    private void label(Partition partition, int at) {
        Bytes field = file.slice(at + LABEL_OFFSET, at + LABEL_OFFSET + LABEL_LENGTH);
        int used = partition.label().length();
        boolean printable = partition.label().chars().allMatch(character -> character > ' ' && character < 0x7F);
        if (used == 0 || !printable || field.from(used).firstOtherThan(0) < LABEL_LENGTH - used) {
            report(
                    at + LABEL_OFFSET,
                    "The label of row %d is not 1 to 16 printable characters filled up with zeros.",
                    at);
        }
    }

    private void place(Partition partition, int at) {
        int alignment = partition.type() == 0 ? APP_ALIGNMENT : SECTOR;
        if (partition.offset() % alignment != 0) {
            report(
                    at + 4,
                    "Row %d starts at 0x%x, which is not a multiple of 0x%x.",
                    at,
                    partition.offset(),
                    alignment);
        }
        if (partition.offset() < TABLE_END) {
            report(
                    at + 4,
                    "Row %d starts at 0x%x, on the boot loader or the table itself (up to 0x9000).",
                    at,
                    partition.offset());
        }
        if (partition.size() == 0 || partition.size() % SECTOR != 0) {
            report(
                    at + 8,
                    "Row %d has 0x%x bytes, which is not a whole number of sectors of 0x1000.",
                    at,
                    partition.size());
        }
        if (partition.end() > LARGEST_FLASH) {
            report(at + 4, "Row %d ends at 0x%x, behind the largest flash (16 MB).", at, partition.end());
        }
    }

    private void others(int row, int at) {
        Partition partition = partitions.get(row);
        for (Partition earlier : partitions.subList(0, row)) {
            if (partition.overlaps(earlier)) {
                report(at + 4, "Row %d lies on the partition " + "%s.", at, earlier.label());
            }
            if (partition.label().equals(earlier.label())) {
                report(at + LABEL_OFFSET, "Row %d has the label %s again.", at, earlier.label());
            }
        }
    }

    /** The first value is the row's offset and is told as its number, counting from 1. */
    private void report(int offset, String pattern, int at, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = at / PartitionTableImage.ENTRY_LENGTH + 1;
        System.arraycopy(values, 0, all, 1, values.length);
        faults.add(ImageCode.PARTITION, offset, pattern, all);
    }
}
