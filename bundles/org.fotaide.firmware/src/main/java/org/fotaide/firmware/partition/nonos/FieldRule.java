// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition.nonos;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.partition.PartitionCode;

/** Addresses and sizes are whole sectors, and the SDK's own partitions have the sizes that it wants. */
final class FieldRule implements NonosRule {
    private static final Map<NonosType, Long> SIZES = Map.of(
            NonosType.BOOTLOADER, 0x1000L,
            NonosType.RF_CAL, 0x1000L,
            NonosType.PHY_DATA, 0x1000L,
            NonosType.SYSTEM_PARAMETER, 0x3000L);

    /** The largest slot, in bytes. */
    private static final long LARGEST = 0x10_0000;

    @Override
    public void check(List<NonosRow> rows, FlashMap map, Consumer<NonosFault> faults) {
        for (int i = 0; i < rows.size(); i++) {
            NonosRow row = rows.get(i);
            if (!PlaceRule.hasPlace(row)) {
                sectors(row, i, NonosColumn.ADDRESS, row.address(), faults);
            }
            if (row.size().isPresent()) {
                size(row, i, row.size().getAsLong(), faults);
            }
        }
    }

    private static void size(NonosRow row, int index, long size, Consumer<NonosFault> faults) {
        OptionalLong wanted = SIZES.entrySet().stream()
                .filter(each -> row.is(each.getKey()))
                .mapToLong(Map.Entry::getValue)
                .findFirst();
        if (wanted.isPresent() && size != wanted.getAsLong()) {
            String text = Address.text(wanted.getAsLong());
            faults.accept(NonosFault.of(
                            PartitionCode.PARTITION_SIZE,
                            index,
                            NonosColumn.SIZE,
                            row.title() + " has " + text + " bytes, neither more nor less; here are "
                                    + Address.text(size) + ".")
                    .with("Change to " + text, wanted.getAsLong()));
        } else if (size <= 0) {
            faults.accept(NonosFault.of(
                    PartitionCode.PARTITION_SIZE, index, NonosColumn.SIZE, row.title() + " has no bytes."));
        } else if (size > LARGEST && (row.is(NonosType.OTA_1) || row.is(NonosType.OTA_2))) {
            faults.accept(NonosFault.of(
                    PartitionCode.PARTITION_SIZE,
                    index,
                    NonosColumn.SIZE,
                    row.title() + " is larger than 0x100000 bytes, the largest that the SDK takes."));
        } else {
            sectors(row, index, NonosColumn.SIZE, row.size(), faults);
        }
    }

    private static void sectors(
            NonosRow row, int index, NonosColumn column, OptionalLong number, Consumer<NonosFault> faults) {
        if (number.isEmpty() || number.getAsLong() % FlashSize.SECTOR == 0) {
            return;
        }
        long down = Math.floorDiv(number.getAsLong(), FlashSize.SECTOR) * FlashSize.SECTOR;
        long up = down + FlashSize.SECTOR;
        String what = column == NonosColumn.SIZE ? "The size of " : "The address of ";
        NonosFault fault = NonosFault.of(
                PartitionCode.PARTITION_ALIGNMENT,
                index,
                column,
                what + row.title() + ", " + Address.text(number.getAsLong()) + ", is no multiple of 0x1000.");
        faults.accept((down > 0 ? fault.with("Change to " + Address.text(down), down) : fault)
                .with("Change to " + Address.text(up), up));
    }
}
