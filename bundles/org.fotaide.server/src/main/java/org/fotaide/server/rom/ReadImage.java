// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.rom;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.finding.Severity;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.image.Digests;
import org.fotaide.firmware.image.FlashSettings;
import org.fotaide.firmware.image.Image;
import org.fotaide.firmware.image.ImageCode;
import org.fotaide.firmware.image.ImageFault;
import org.fotaide.firmware.image.ImageReader;
import org.fotaide.firmware.image.ImageReading;
import org.fotaide.firmware.image.SizeMap;
import org.fotaide.server.store.Chip;
import org.fotaide.server.store.ImagePart;
import org.fotaide.server.store.StoredImage;

/**
 * An image that comes in, as it was read.
 *
 * @param part what it is said to be for
 * @param file all its bytes
 * @param reading what it is
 */
record ReadImage(ImagePart part, Bytes file, ImageReading reading) {
    static ReadImage of(ImagePart part, byte[] file) {
        return new ReadImage(part, Bytes.copyOf(file), new ImageReader().read(file));
    }

    Image image() {
        return reading.image();
    }

    /** Whether it is a firmware for the ESP32 family, of which nothing more is known here. */
    boolean isForOtherChip() {
        return errors().stream().anyMatch(fault -> fault.code() == ImageCode.OTHER_CHIP);
    }

    List<ImageFault> errors() {
        return reading.faults().stream()
                .filter(fault -> fault.code().severity() == Severity.ERROR)
                .toList();
    }

    /** What is wrong with it, for people; empty text if nothing is. */
    String faults() {
        return errors().stream().map(ImageFault::message).collect(Collectors.joining(" "));
    }

    Optional<SizeMap> sizeMap() {
        return image().settings().map(FlashSettings::map);
    }

    Optional<FlashMap> map() {
        return sizeMap().flatMap(SizeMap::flashMap);
    }

    StoredImage stored() {
        boolean sketch = part == ImagePart.FIRMWARE;
        Set<String> running = sketch ? new RunningDigests(file, image()).all() : Set.of();
        return new StoredImage(
                HexFormat.of().formatHex(Digests.SHA_256.of(file).toArray()),
                file.length(),
                RunningDigests.md5(file),
                running,
                chip(),
                sketch ? map().map(FlashMap::size).map(FlashSize::bytes).orElse(0L) : 0);
    }

    private Chip chip() {
        if (part == ImagePart.FILESYSTEM) {
            return Chip.ANY;
        }
        return isForOtherChip() ? Chip.ESP32 : Chip.ESP8266;
    }
}
