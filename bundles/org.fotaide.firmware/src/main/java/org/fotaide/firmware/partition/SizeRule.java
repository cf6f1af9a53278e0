// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import static org.fotaide.firmware.partition.PartitionColumn.FLAGS;
import static org.fotaide.firmware.partition.PartitionColumn.OFFSET;
import static org.fotaide.firmware.partition.PartitionColumn.SIZE;

import java.util.function.Consumer;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.ByteCount;
import org.fotaide.firmware.flash.FlashSize;

/** A partition has bytes, as many as what it is needs, and they lie in the flash. */
final class SizeRule implements PartitionRule {
    private static final int NVS = 2;

    /** What a writable NVS needs at least, in bytes: three sectors. */
    private static final long SMALLEST_NVS = 0x3000;

    @Override
    public void check(Ground ground, Consumer<PartitionFault> faults) {
        for (ReadRow row : ground.rows()) {
            ground.place(row).ifPresent(place -> {
                amount(row, place, ground, faults);
                end(row, place, ground, faults);
            });
        }
    }

    private static void amount(ReadRow row, Placed place, Ground ground, Consumer<PartitionFault> faults) {
        boolean strict = ground.settings().tool() == PartitionTool.ESP_IDF;
        if (place.size() == 0) {
            faults.accept(new PartitionFault(
                    PartitionCode.PARTITION_SIZE, row.index(), SIZE, row.title() + " has no bytes."));
        } else if (strict
                && row.is(PartitionTool.DATA, NVS)
                && place.size() > 0
                && place.size() < SMALLEST_NVS
                && !row.has("readonly")) {
            String flags = row.row().flags().isEmpty() ? "readonly" : row.row().flags() + ":readonly";
            faults.accept(new PartitionFault(
                            PartitionCode.PARTITION_SIZE,
                            row.index(),
                            SIZE,
                            "NVS that is written needs at least 0x3000 bytes; " + row.title() + " has "
                                    + Address.text(place.size()) + ".")
                    .with(PartitionRepair.set("Change to 0x3000", row.index(), SIZE, "0x3000"))
                    .with(PartitionRepair.set("Make it readonly", row.index(), FLAGS, flags)));
        }
    }

    private static void end(ReadRow row, Placed place, Ground ground, Consumer<PartitionFault> faults) {
        long flash =
                ground.settings().flashSize().orElse(ground.settings().tool().largestFlash());
        if (place.size() <= 0 || place.end() <= flash) {
            return;
        }
        boolean known = ground.settings().flashSize().isPresent();
        boolean whole = place.offset() >= flash && row.offset().known();
        PartitionFault fault = new PartitionFault(
                PartitionCode.PARTITION_OUTSIDE_FLASH,
                row.index(),
                whole ? OFFSET : SIZE,
                row.title() + " ends at " + Address.text(place.end()) + ", " + ByteCount.text(place.end() - flash)
                        + " behind the end of " + (known ? "the flash" : "the largest flash") + " ("
                        + ByteCount.text(flash)
                        + ").");
        long room = Ground.down(flash - place.offset(), FlashSize.SECTOR);
        faults.accept(
                room <= 0
                        ? fault
                        : fault.with(PartitionRepair.set(
                                "Shorten to " + Address.text(room), row.index(), SIZE, Address.text(room))));
    }
}
