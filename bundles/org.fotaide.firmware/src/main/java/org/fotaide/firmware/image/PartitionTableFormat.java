// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;

/** Reads the partition tables of RTOS SDK 3.x (PROTOCOLS.md 9). */
final class PartitionTableFormat implements Format {
    private static final int[] MAGIC = {0xAA, 0x50};
    private static final int[] HASH_MAGIC = {
        0xEB, 0xEB, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF
    };
    private static final int ERASED = 0xFF;

    @Override
    public Optional<Image> read(Bytes file, Faults faults) {
        if (!file.startsWith(MAGIC)) {
            return Optional.empty();
        }
        List<Partition> partitions = new ArrayList<>();
        int at = 0;
        while (entryAt(file, at).filter(entry -> entry.startsWith(MAGIC)).isPresent()) {
            partitions.add(PartitionCheck.partition(file, at));
            at += PartitionTableImage.ENTRY_LENGTH;
        }
        Optional<Bytes> hash = entryAt(file, at).filter(entry -> entry.startsWith(HASH_MAGIC));
        if (hash.isPresent()) {
            md5(file, at, hash.get(), faults);
            at += PartitionTableImage.ENTRY_LENGTH;
        }
        new PartitionCheck(partitions, file, faults).all();
        end(file, at, faults);
        return Optional.of(new PartitionTableImage(partitions, hash.isPresent(), file.length()));
    }

    private static Optional<Bytes> entryAt(Bytes file, int at) {
        int end = at + PartitionTableImage.ENTRY_LENGTH;
        return end <= Math.min(file.length(), PartitionTableImage.LONGEST)
                ? Optional.of(file.slice(at, end))
                : Optional.empty();
    }

    private static void md5(Bytes file, int at, Bytes entry, Faults faults) {
        if (!entry.from(HASH_MAGIC.length).equals(Digests.MD5.of(file.slice(0, at)))) {
            faults.add(ImageCode.PARTITION_MD5, at, "The MD5 of the table is wrong: it was changed or damaged.");
        }
    }

    private static void end(Bytes file, int at, Faults faults) {
        Bytes rest = file.from(at);
        int stray = rest.firstOtherThan(ERASED);
        if (stray < rest.length()) {
            faults.add(
                    ImageCode.TRAILING,
                    at + stray,
                    "Behind the last row must stand nothing but FF; here stands %02X.",
                    rest.u8(stray));
        } else if (rest.length() < PartitionTableImage.ENTRY_LENGTH) {
            faults.add(
                    ImageCode.TRUNCATED,
                    file.length(),
                    "The row of FF that ends the table is missing. The file was cut short.");
        }
        if (file.length() > PartitionTableImage.LONGEST) {
            faults.add(
                    ImageCode.TRAILING,
                    PartitionTableImage.LONGEST,
                    "A partition table has 0xC00 bytes at most, not 0x%x.",
                    file.length());
        }
    }
}
