// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.Slot;

/**
 * What a file is that goes into a device's flash. Got from {@link ImageReader}; a value holds what the file says, and the
 * reading's faults say what is wrong with it.
 */
public sealed interface Image
        permits SlotImage,
                OldSlotImage,
                PlainImage,
                BootLoaderImage,
                RtosImage,
                ArduinoImage,
                GzipImage,
                SignedImage,
                PartitionTableImage,
                RfInitDataImage,
                FillImage,
                DamagedImage,
                UnknownImage {

    ImageKind kind();

    /** In bytes. */
    int length();

    /** What it is, for people, in the order in which to print it. The first row is the kind, the last the size. */
    List<ImageRow> describe();

    /** The slot that the image says it is for; empty if it is for none or does not say. */
    default Optional<Slot> slot() {
        return Optional.empty();
    }

    /** Flash mode, frequency and map as the image's header has them; empty if it has no header, or an illegal one. */
    default Optional<FlashSettings> settings() {
        return Optional.empty();
    }

    /** The parts that hold the program: code and data as they come to stand in the device. */
    default List<Bytes> program() {
        return List.of();
    }

    /** The ROM name that the program states by {@link RomMarker}; the first one if there are several. */
    default Optional<String> romName() {
        return program().stream()
                .flatMap(part -> RomMarker.findAll(part).stream())
                .findFirst();
    }
}
