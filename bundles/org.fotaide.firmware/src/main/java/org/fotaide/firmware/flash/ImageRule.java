// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Every image that is known must fit into either slot. */
final class ImageRule implements LayoutRule {
    @Override
    public void check(Ground ground, Consumer<LayoutFault> faults) {
        Layout layout = ground.layout();
        layout.map().ifPresent(map -> layout.images().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> {
                    SlotFit fit =
                            SlotLimits.of(map, entry.getKey(), layout.sdk()).fit(entry.getValue());
                    if (!fit.fits()) {
                        faults.accept(new LayoutFault(
                                LayoutCode.LAYOUT_IMAGE,
                                new LayoutPlace.Image(entry.getKey()),
                                message(layout, entry.getKey(), entry.getValue(), fit),
                                List.of()));
                    }
                }));
    }

    private static String message(Layout layout, Slot slot, ImageSize image, SlotFit fit) {
        boolean irom0 = fit.limit().bound() == SlotLimit.Bound.LINKER_SCRIPT;
        return (irom0 ? "The irom0 of the image for " : "The image for ") + slot.word() + " has " + fit.measured()
                + " bytes, " + fit.excess() + " more than the limit of " + fit.limit() + "."
                + roomier(layout, slot, image)
                        .map(map -> " The map " + map.halves() + " of the same flash has room for it.")
                        .orElse("");
    }

    private static Optional<FlashMap> roomier(Layout layout, Slot slot, ImageSize image) {
        return FlashMap.forSize(layout.size()).stream()
                .filter(map -> SlotLimits.of(map, slot, layout.sdk()).fit(image).fits())
                .findFirst();
    }
}
