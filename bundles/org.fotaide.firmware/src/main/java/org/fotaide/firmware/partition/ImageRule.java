// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import static org.fotaide.firmware.partition.PartitionColumn.SIZE;

import java.util.function.Consumer;

/** The project's image fits into every slot. */
final class ImageRule implements PartitionRule {
    @Override
    public void check(Ground ground, Consumer<PartitionFault> faults) {
        ground.settings().image().ifPresent(image -> ground.slots().forEach(slot -> ground.place(slot)
                .filter(place -> place.size() > 0 && place.size() < image)
                .ifPresent(place -> faults.accept(new PartitionFault(
                        PartitionCode.PARTITION_IMAGE,
                        slot.index(),
                        SIZE,
                        "The project's image has " + image + " bytes, " + (image - place.size()) + " more than "
                                + slot.title() + ".")))));
    }
}
