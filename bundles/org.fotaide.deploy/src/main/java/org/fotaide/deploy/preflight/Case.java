// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.preflight;

import java.util.Optional;
import org.fotaide.deploy.upload.Payload;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.image.FlashSettings;
import org.fotaide.firmware.image.GzipImage;
import org.fotaide.firmware.image.Image;
import org.fotaide.firmware.image.ImageReading;
import org.fotaide.firmware.image.OldSlotImage;
import org.fotaide.firmware.image.SignedImage;
import org.fotaide.firmware.image.SizeMap;
import org.fotaide.firmware.image.SlotImage;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameReader;

/**
 * One image for one device.
 *
 * @param payload what is to be sent
 * @param reading what it is
 * @param device what is known of the device
 * @param project what is known of the project
 * @param chosen the slot that a person named
 */
record Case(Payload payload, ImageReading reading, DeviceFacts device, ProjectFacts project, Optional<Slot> chosen) {
    Image image() {
        return reading.image();
    }

    /** The program within signature and compression. */
    Image core() {
        Image core = image();
        while (true) {
            if (core instanceof SignedImage signed) {
                core = signed.content();
            } else if (core instanceof GzipImage gzip) {
                core = gzip.content();
            } else {
                return core;
            }
        }
    }

    boolean forSlots() {
        return core() instanceof SlotImage || core() instanceof OldSlotImage;
    }

    /** The slot that the image goes into: what it says itself, else what a person said. */
    Optional<Slot> target() {
        return forSlots() ? core().slot().or(this::chosen) : Optional.empty();
    }

    /** The ROM name that the image states. */
    Optional<String> rom() {
        return image().romName();
    }

    /** The map that the image's header states. */
    Optional<FlashMap> imageMap() {
        return image().settings().map(FlashSettings::map).flatMap(SizeMap::flashMap);
    }

    /** The map that the image should be for: the device's, else the project's. */
    Optional<FlashMap> wantedMap() {
        return device.map().or(project::map);
    }

    static Optional<RomName> legal(String rom) {
        return new RomNameReader(RomContext.NONE).read(rom).name();
    }
}
