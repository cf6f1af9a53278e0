// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.sdkconfig;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.partition.PartitionCode;
import org.fotaide.firmware.partition.PartitionTool;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.text.TextEdit;

/** What is wrong with the place of the table: it takes a sector of its own, behind the boot loader. */
record TableOffsetFindings(SdkText text, SdkConfig config) {
    /** Where the chip looks for its boot loader (ESP-IDF, esp_rom_caps.h of each chip); others do at 0. */
    private static final Map<String, Long> BOOT_LOADERS = Map.of(
            "esp32", 0x1000L,
            "esp32s2", 0x1000L,
            "esp32p4", 0x2000L,
            "esp32c5", 0x2000L,
            "esp32h4", 0x2000L,
            "esp32s31", 0x2000L);

    /** A larger number has no place in any flash. */
    private static final long LARGEST = PartitionTool.ESP_IDF.largestFlash();

    List<Finding> list() {
        Optional<Span> value = text.line(SdkConfig.OFFSET).flatMap(SdkText.Line::value);
        OptionalLong offset = config.tableOffset();
        if (value.isEmpty() || offset.isEmpty()) {
            return List.of();
        }
        long bootLoader = config.target().map(BOOT_LOADERS::get).orElse(0L);
        if (offset.getAsLong() <= bootLoader) {
            return List.of(finding(
                    PartitionCode.PARTITION_RESERVED,
                    value.get(),
                    "The boot loader lies at " + Address.text(bootLoader)
                            + ", and the table has to lie behind it: usually at 0x8000.",
                    List.of()));
        }
        long sector = FlashSize.SECTOR;
        if (offset.getAsLong() % sector == 0 || offset.getAsLong() > LARGEST) {
            return List.of();
        }
        long next = (offset.getAsLong() / sector + 1) * sector;
        return List.of(finding(
                PartitionCode.PARTITION_ALIGNMENT,
                value.get(),
                "The table takes a sector of flash of its own, so its offset is a multiple of " + Address.text(sector)
                        + ".",
                List.of(Fix.in(
                        text.document(),
                        "Change to " + Address.text(next),
                        false,
                        List.of(new TextEdit(text.document().range(value.get()), Address.text(next)))))));
    }

    private Finding finding(PartitionCode code, Span place, String message, List<Fix> fixes) {
        return new Finding(text.document().path(), code, text.document().range(place), message, fixes, List.of());
    }
}
