// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.fotaide.firmware.finding.Severity;
import org.fotaide.firmware.flash.Area;
import org.fotaide.firmware.flash.AreaKind;
import org.fotaide.firmware.flash.Extent;
import org.fotaide.firmware.flash.ImageSize;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.flash.LayoutCheck;
import org.fotaide.firmware.flash.LayoutFault;
import org.fotaide.firmware.flash.LayoutPlace;
import org.fotaide.firmware.flash.OneSketch;
import org.fotaide.firmware.flash.Region;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.flash.SlotFit;

/**
 * What every drawing of a layout shows.
 *
 * @param layout what is drawn
 * @param parts the parts of the map and the regions upon them, by offset, a part of the map before its regions
 * @param absent regions of which no byte lies in the flash
 * @param errors what is wrong
 */
record Picture(Layout layout, List<Part> parts, List<Region> absent, List<LayoutFault> errors) {
    static Picture of(Layout layout) {
        List<LayoutFault> errors = new LayoutCheck()
                .check(layout).stream()
                        .filter(fault -> fault.code().severity() == Severity.ERROR)
                        .toList();
        List<Part> parts = new ArrayList<>();
        layout.mapAreas().forEach(area -> parts.add(mapPart(area, layout, errors)));
        List<Region> absent = new ArrayList<>();
        Set<Integer> wrong = wrongRegions(errors);
        for (int index = 0; index < layout.regions().size(); index++) {
            Region region = layout.regions().get(index);
            Part.State state = wrong.contains(index) ? Part.State.WRONG : Part.State.RIGHT;
            region.areaIn(layout.size())
                    .ifPresentOrElse(
                            area -> parts.add(new Part(area, state, OptionalLong.empty())), () -> absent.add(region));
        }
        parts.sort(Comparator.comparingLong((Part part) -> part.area().offset())
                .thenComparing(Part::region)
                .thenComparing(
                        Comparator.comparingLong((Part part) -> part.area().size())
                                .reversed()));
        return new Picture(layout, List.copyOf(parts), List.copyOf(absent), errors);
    }

    /** The flash as a whole, or what images take and the rest apart where the images would be too small to read. */
    List<Extent> stretches() {
        Extent flash = layout.size().extent();
        long images = layout.map()
                .map(map -> 2 * map.halves().bytes())
                .or(() -> layout.sketch().map(sketch -> sketch.imagesEnd(layout.size())))
                .orElse(flash.size());
        return flash.size() > 2 * images
                ? List.of(new Extent(0, images), Extent.between(images, flash.end()))
                : List.of(flash);
    }

    String title() {
        return layout.title();
    }

    String versions() {
        if (layout.sketch().isPresent()) {
            return "Arduino";
        }
        return "SDK " + layout.sdk()
                + layout.boot().map(boot -> ", boot loader " + boot).orElse("");
    }

    /** How full the known images make their slots; without images, what a slot takes. */
    List<String> slots() {
        List<String> lines = new ArrayList<>();
        for (Slot slot : Slot.values()) {
            ImageSize image = layout.images().get(slot);
            layout.limits(slot).filter(limits -> image != null).ifPresent(limits -> {
                SlotFit fit = limits.fit(image);
                long percent = Math.round(
                        100.0 * fit.measured() / Math.max(1, fit.limit().bytes()));
                String room = fit.fits() ? fit.free() + " free" : fit.excess() + " too many";
                lines.add(slot.word() + ": " + fit.measured() + " of " + fit.limit() + ", " + percent + " %, " + room
                        + ".");
            });
        }
        layout.limits(Slot.USER1)
                .filter(limits -> lines.isEmpty())
                .ifPresent(limits -> lines.add("The largest image that both slots take has "
                        + limits.largestFile().bytes() + " bytes."));
        layout.sketch().map(Picture::sketch).ifPresent(lines::add);
        return lines;
    }

    private static String sketch(OneSketch sketch) {
        return sketch.fit()
                .map(fit -> "sketch: " + fit.bytes() + " of " + fit.largest()
                        + " bytes (an update of its size is written beside it), "
                        + (fit.fits() ? fit.free() + " free." : -fit.free() + " too many."))
                .orElse("A build tells where the file system begins, and so how large the sketch may be.");
    }

    private static Part mapPart(Area area, Layout layout, List<LayoutFault> errors) {
        if (area.kind() == AreaKind.SKETCH) {
            return layout.sketch()
                    .flatMap(OneSketch::fit)
                    .map(fit -> new Part(
                            area,
                            fit.fits() ? Part.State.RIGHT : Part.State.WRONG,
                            OptionalLong.of(fit.bytes() - area.offset())))
                    .orElse(new Part(area, Part.State.RIGHT, OptionalLong.empty()));
        }
        for (Slot slot : Slot.values()) {
            if (area.kind() == (slot == Slot.USER1 ? AreaKind.USER1 : AreaKind.USER2)) {
                boolean wrong = errors.stream().anyMatch(fault -> fault.place().equals(new LayoutPlace.Image(slot)));
                ImageSize image = layout.images().get(slot);
                return new Part(
                        area,
                        wrong ? Part.State.WRONG : Part.State.RIGHT,
                        image == null ? OptionalLong.empty() : OptionalLong.of(image.bytes()));
            }
        }
        return new Part(area, Part.State.RIGHT, OptionalLong.empty());
    }

    private static Set<Integer> wrongRegions(List<LayoutFault> errors) {
        Set<Integer> wrong = new HashSet<>();
        for (LayoutFault fault : errors) {
            if (fault.place() instanceof LayoutPlace.OfRegion region) {
                wrong.add(region.index());
            }
        }
        return wrong;
    }
}
