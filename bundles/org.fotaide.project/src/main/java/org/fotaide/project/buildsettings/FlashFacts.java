// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.buildsettings;

import java.util.Optional;
import org.fotaide.firmware.image.FlashFrequency;
import org.fotaide.firmware.image.FlashMode;
import org.fotaide.project.check.Related;
import org.fotaide.project.manifest.StatedFlash;

/** What a fota.yaml says of the flash, as a build has to be told it; empty where it says nothing or nothing clear. */
record FlashFacts(StatedFlash stated) {
    /** The value that a key of the vendor's Makefile has to have. */
    Optional<String> wanted(BuildKey key) {
        return switch (key) {
            case SPI_SIZE_MAP -> stated.map().map(map -> Integer.toString(map.number()));
            case SPI_MODE -> stated.value("mode", FlashMode.class).map(FlashMode::name);
            case SPI_SPEED -> stated.value("speed", FlashFrequency.class).map(FlashFrequency::speed);
            case BOOT, APP -> Optional.empty();
        };
    }

    /** Where fota.yaml says so. */
    Optional<Related> related(BuildKey key, String message) {
        return switch (key) {
            case SPI_SIZE_MAP -> stated.relatedMap(message);
            case SPI_MODE -> stated.related("mode", message);
            case SPI_SPEED -> stated.related("speed", message);
            case BOOT, APP -> Optional.empty();
        };
    }
}
