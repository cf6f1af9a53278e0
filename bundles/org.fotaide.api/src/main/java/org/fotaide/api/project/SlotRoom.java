// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.project;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.flash.SlotFit;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.manifest.BuildSettings;
import org.fotaide.project.manifest.Manifest;

/**
 * How much room the slots of a project have: what its last build leaves free, and the whole of them where nothing was built.
 *
 * <pre>{@code
 * Optional<SlotRoom.Room> room = new SlotRoom(manifest).call();
 * }</pre>
 */
public final class SlotRoom {
    private final Manifest manifest;

    public SlotRoom(Manifest manifest) {
        this.manifest = manifest;
    }

    /** Empty where the flash has no such map. */
    public Optional<Room> call() {
        Layout layout = manifest.flash().layout();
        return layout.map().map(map -> new Room(layout, built(layout)));
    }

    /** A damaged record of a build tells as much as none; the next build replaces it. */
    private Optional<Layout> built(Layout layout) {
        try {
            Optional<BuiltImages> images = manifest.build().isEmpty()
                    ? Optional.empty()
                    : BuiltImages.in(manifest.folder()
                            .resolve(manifest.build().map(BuildSettings::output).orElseThrow())
                            .normalize());
            return images.isPresent() ? Optional.of(images.get().in(layout)) : Optional.empty();
        } catch (FotaException damaged) {
            return Optional.empty();
        }
    }

    /**
     * The room of both slots.
     *
     * @param layout as the project has it
     * @param built with the images of the last build, if there was one
     */
    public record Room(Layout layout, Optional<Layout> built) {
        /** What an image may take in each slot: {@code user1 1024 bytes free, user2 1024 bytes free}. */
        public String brief() {
            return slots().stream().map(this::brief).collect(Collectors.joining(", "));
        }

        private String brief(Slot slot) {
            return fit(slot)
                    .map(fit -> slot.word() + " "
                            + (fit.fits() ? fit.free() + " bytes free" : fit.excess() + " bytes too large"))
                    .orElseGet(() -> slot.word() + " " + whole(slot) + " bytes");
        }

        /** The same for somebody who wants to know more. */
        public String sentence() {
            if (built.isEmpty()) {
                return "Nothing was built yet. An image may have " + whole(Slot.USER1) + " bytes in user1 and "
                        + whole(Slot.USER2) + " in user2.";
            }
            return slots().stream()
                    .flatMap(slot -> fit(slot)
                            .map(fit -> "Of the last image for " + slot.word() + ", " + fit.measured()
                                    + " bytes count against " + fit.limit() + ".")
                            .stream())
                    .collect(Collectors.joining(" "));
        }

        private Optional<SlotFit> fit(Slot slot) {
            return built.flatMap(with -> with.fit(slot));
        }

        private long whole(Slot slot) {
            return layout.limits(slot).orElseThrow().largestFile().bytes();
        }

        private static List<Slot> slots() {
            return Arrays.asList(Slot.values());
        }
    }
}
