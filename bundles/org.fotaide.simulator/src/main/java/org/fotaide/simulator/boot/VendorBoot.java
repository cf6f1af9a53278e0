// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.boot;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.fotaide.firmware.flash.Extent;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.SdkVersion;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.image.RomMarker;
import org.fotaide.simulator.flash.NorFlash;

/**
 * The vendor's second-stage boot loader (PROTOCOLS 6.4). From version 1.3 on it starts the other slot when the selected one
 * is broken; 1.2 stops. That a fall-back clears boot_status where it stands, and that 1.2 has none, is inferred.
 */
final class VendorBoot {
    private final NorFlash flash;
    private final FlashMap map;
    private final SystemParameters system;

    VendorBoot(NorFlash flash, FlashMap map, SystemParameters system) {
        this.flash = flash;
        this.map = map;
        this.system = system;
    }

    Boot start(Consumer<String> serial) {
        BootParameters parameters = system.read();
        greet(parameters, serial);
        Optional<Boot> first = start(parameters.running(), serial);
        if (first.isPresent()) {
            return first.get();
        }
        if (parameters.plain()) {
            return new Boot.Dead(
                    "the boot loader found no image in " + parameters.running().word() + " and has no backup");
        }
        if (parameters.runsBackup()) {
            serial.accept("backup boot failed.");
            return new Boot.Dead("neither slot holds an image that starts");
        }
        serial.accept("first boot failed, reboot to try backup bin");
        system.clearBits(parameters.fallenBack());
        return start(serial);
    }

    private void greet(BootParameters parameters, Consumer<String> serial) {
        int version = parameters.version();
        String number = version == 7 ? "1.7(5d6f877)" : "1." + (version == 31 ? 2 : version);
        serial.accept("2nd boot version : " + number);
        int half = map.halves().kilobytes();
        serial.accept(String.format(
                Locale.ROOT,
                "SPI Flash Size & Map: %dMbit(%dKB+%dKB)",
                map.size().bytes() >> 17,
                half,
                half));
    }

    private Optional<Boot> start(Slot slot, Consumer<String> serial) {
        Extent area = map.usable(slot, SdkVersion.ASSUMED);
        serial.accept(String.format(Locale.ROOT, "jump to run %s @ %x", slot.word(), area.offset()));
        ImageWalk walk = new ImageWalk(flash, area);
        if (walk.magic() != ImageWalk.MAGIC_V2) {
            serial.accept("error magic!");
            return Optional.empty();
        }
        return walk.version2().map(image -> {
            byte[] program = flash.read(image.offset(), (int) image.size());
            return new Boot.Running(Optional.of(slot), RomMarker.find(program));
        });
    }
}
