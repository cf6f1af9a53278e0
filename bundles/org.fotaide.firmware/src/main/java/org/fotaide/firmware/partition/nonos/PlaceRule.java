// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition.nonos;

import java.util.List;
import java.util.function.Consumer;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.partition.PartitionCode;

/** What the boot loader and the SDK look for stands where they look for it. */
final class PlaceRule implements NonosRule {
    private static final List<NonosType> PLACED =
            List.of(NonosType.BOOTLOADER, NonosType.OTA_1, NonosType.OTA_2, NonosType.SYSTEM_PARAMETER);

    /** Whether there is one right address for it. */
    static boolean hasPlace(NonosRow row) {
        return PLACED.stream().anyMatch(row::is);
    }

    @Override
    public void check(List<NonosRow> rows, FlashMap map, Consumer<NonosFault> faults) {
        String boot = "The boot loader ";
        place(rows, NonosType.BOOTLOADER, 0, "The chip starts the boot loader there.", faults);
        place(
                rows,
                NonosType.OTA_1,
                map.slot(Slot.USER1).offset(),
                boot + "starts user1 there, and it is linked for that address.",
                faults);
        place(
                rows,
                NonosType.OTA_2,
                map.slot(Slot.USER2).offset(),
                boot + "starts user2 there on " + map.title() + ".",
                faults);
        place(
                rows,
                NonosType.SYSTEM_PARAMETER,
                map.systemParam().offset() + FlashSize.SECTOR,
                "The SDK writes its parameters there on " + map.title() + ", whatever the table says.",
                faults);
    }

    private static void place(
            List<NonosRow> rows, NonosType type, long wanted, String why, Consumer<NonosFault> faults) {
        for (int i = 0; i < rows.size(); i++) {
            NonosRow row = rows.get(i);
            if (row.is(type) && row.address().isPresent() && row.address().getAsLong() != wanted) {
                String text = Address.text(wanted);
                faults.accept(NonosFault.of(
                                PartitionCode.PARTITION_PLACE,
                                i,
                                NonosColumn.ADDRESS,
                                row.title() + " begins at " + text + ", not at "
                                        + Address.text(row.address().getAsLong()) + ". " + why)
                        .with("Change to " + text, wanted));
            }
        }
    }
}
