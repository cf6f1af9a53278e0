// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What lies where in a project's flash: a map, the project's own regions, and what is known of its images. It may be
 * wrong in any way; {@link LayoutCheck} says how.
 *
 * <pre>{@code
 * Layout layout = Layout.of(FlashMap.MAP_2)
 *         .withRegions(List.of(new Region("config", 0x7C000, 0x1000)))
 *         .withImage(Slot.USER1, ImageSize.of(396900));
 * }</pre>
 *
 * @param size the size of the flash
 * @param division how the project divides it, which this size of flash may not allow
 * @param boot the version of the boot loader, where it is told
 * @param sdk the version of the SDK
 * @param regions the project's regions, in its own order
 * @param images the sizes of the images that are known
 */
public record Layout(
        FlashSize size,
        Division division,
        Optional<BootVersion> boot,
        SdkVersion sdk,
        List<Region> regions,
        Map<Slot, ImageSize> images) {
    public Layout {
        regions = List.copyOf(regions);
        images = Map.copyOf(images);
    }

    /** A layout that chooses a map and nothing else, for a current SDK. */
    public static Layout of(FlashMap map) {
        return of(map.size(), map.halves());
    }

    /** As {@link #of(FlashMap)}, for a choice that may be no map at all. */
    public static Layout of(FlashSize size, Division division) {
        return new Layout(size, division, Optional.empty(), SdkVersion.ASSUMED, List.of(), Map.of());
    }

    public Layout withSize(FlashSize other) {
        return new Layout(other, division, boot, sdk, regions, images);
    }

    public Layout withDivision(Division other) {
        return new Layout(size, other, boot, sdk, regions, images);
    }

    public Layout withBoot(BootVersion version) {
        return new Layout(size, division, Optional.of(version), sdk, regions, images);
    }

    public Layout withSdk(SdkVersion version) {
        return new Layout(size, division, boot, version, regions, images);
    }

    public Layout withRegions(List<Region> others) {
        return new Layout(size, division, boot, sdk, others, images);
    }

    public Layout withImage(Slot slot, ImageSize image) {
        Map<Slot, ImageSize> more = new EnumMap<>(Slot.class);
        more.putAll(images);
        more.put(slot, image);
        return new Layout(size, division, boot, sdk, regions, more);
    }

    /** The halves, where there are some. */
    public Optional<Halves> halves() {
        return division instanceof Halves halves ? Optional.of(halves) : Optional.empty();
    }

    /** The place of a sketch, where there is one instead of halves. */
    public Optional<OneSketch> sketch() {
        return division instanceof OneSketch sketch ? Optional.of(sketch) : Optional.empty();
    }

    /** The map that the size and the halves make; empty where no SDK knows it, or where there are no halves. */
    public Optional<FlashMap> map() {
        return halves().flatMap(halves -> FlashMap.of(size, halves));
    }

    /** Whether every part of the flash has its use: no SDK knows a flash of this size with other halves. */
    public boolean divided() {
        return map().isPresent() || sketch().isPresent();
    }

    /** For people: {@code 1MB 512+512 (map 2)}. */
    public String title() {
        return map().map(FlashMap::title)
                .or(() -> halves().map(halves -> size + " " + halves + " (no such map)"))
                .orElse(size + " with one sketch behind eboot");
    }

    /**
     * The parts of the map and the regions that lie in the flash, sorted by offset, the larger first where two begin
     * together. The parts of the map follow each other without a gap; regions lie upon them.
     */
    public List<Area> areas() {
        List<Area> areas = new ArrayList<>(mapAreas());
        regions.forEach(region -> region.areaIn(size).ifPresent(areas::add));
        areas.sort(Comparator.comparingLong(Area::offset)
                .thenComparing(Comparator.comparingLong(Area::size).reversed()));
        return List.copyOf(areas);
    }

    /** The parts of the map; where there is no such map, the parts that every map of this size of flash has. */
    public List<Area> mapAreas() {
        return map().map(map -> map.areas(sdk))
                .or(() -> sketch().map(sketch -> sketch.areas(size)))
                .orElseGet(() -> FlashMap.forSize(size).get(0).areas(sdk).stream()
                        .filter(area -> area.kind() == AreaKind.BOOT
                                || area.kind() == AreaKind.RF_CALIBRATION
                                || area.kind() == AreaKind.SYSTEM_PARAM)
                        .toList());
    }

    /** What the largest known image fills of each slot: both take the same program, one after the other. */
    public Optional<Long> largestImage() {
        return images.values().stream().map(ImageSize::bytes).max(Comparator.naturalOrder());
    }

    /** What bounds the image of a slot, the project's own regions included; empty without a map. */
    public Optional<SlotLimits> limits(Slot slot) {
        return map().map(map -> new SlotRest(this, map).limits(slot));
    }

    /** How the known image of a slot stands against what bounds it; empty without an image or a map. */
    public Optional<SlotFit> fit(Slot slot) {
        return Optional.ofNullable(images.get(slot))
                .flatMap(image -> limits(slot).map(limits -> limits.fit(image)));
    }
}
