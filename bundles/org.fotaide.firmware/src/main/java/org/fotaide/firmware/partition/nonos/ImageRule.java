// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition.nonos;

import java.util.List;
import java.util.function.Consumer;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.partition.PartitionCode;

/** The project's image, of so many bytes, fits into both slots. */
record ImageRule(long bytes) implements NonosRule {
    @Override
    public void check(List<NonosRow> rows, FlashMap map, Consumer<NonosFault> faults) {
        for (int i = 0; i < rows.size(); i++) {
            NonosRow row = rows.get(i);
            boolean slot = row.is(NonosType.OTA_1) || row.is(NonosType.OTA_2);
            if (slot
                    && row.size().isPresent()
                    && row.size().getAsLong() > 0
                    && row.size().getAsLong() < bytes) {
                faults.accept(NonosFault.of(
                        PartitionCode.PARTITION_IMAGE,
                        i,
                        NonosColumn.SIZE,
                        "The project's image has " + bytes + " bytes, "
                                + (bytes - row.size().getAsLong()) + " more than " + row.title()
                                + ". The SDK refuses to download it."));
            }
        }
    }
}
