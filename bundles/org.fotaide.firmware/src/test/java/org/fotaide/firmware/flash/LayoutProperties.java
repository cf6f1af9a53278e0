// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fotaide.firmware.finding.Repair;
import org.fotaide.firmware.finding.Severity;

class LayoutProperties {
    @Property
    void never_throws(@ForAll("absurd") Layout layout) {
        new LayoutCheck()
                .check(layout)
                .forEach(fault -> assertFalse(fault.message().isBlank()));
        assertEquals(layout.map().isPresent(), layout.limits(Slot.USER1).isPresent());
    }

    @Property
    void a_layout_without_errors_has_no_overlap(@ForAll("likely") Layout layout) {
        if (errors(layout).isEmpty()) {
            List<Extent> taken = new ArrayList<>();
            layout.mapAreas().stream()
                    .filter(area -> !area.kind().free())
                    .map(area -> withoutRest(area, layout))
                    .forEach(taken::add);
            for (Region region : layout.regions()) {
                Extent extent = new Extent(region.offset(), region.size());
                assertTrue(layout.size().extent().contains(extent));
                assertFalse(taken.stream().anyMatch(extent::overlaps), region + " in " + layout);
                taken.add(extent);
            }
        }
    }

    @Property(tries = 3000)
    void a_repair_removes_its_fault_and_brings_no_other(@ForAll("likely") Layout layout) {
        Set<String> before = keys(layout);
        for (LayoutFault fault : new LayoutCheck().check(layout)) {
            for (Repair repair : fault.repairs()) {
                if (fault.place() instanceof LayoutPlace.OfRegion place) {
                    Set<String> after = keys(repaired(layout, place, repair));
                    assertFalse(after.contains(key(fault)), () -> fault + "\n" + after);
                    after.removeAll(before);
                    assertEquals(Set.of(), after, () -> fault + " by " + repair);
                }
            }
        }
    }

    @Property
    void a_repair_of_the_map_says_how_many_errors_are_left(@ForAll("likely") Layout layout, @ForAll Halves halves) {
        Layout other = layout.withDivision(halves);
        for (LayoutFault fault : new LayoutCheck().check(other)) {
            if (fault.code() == LayoutCode.LAYOUT_MAP) {
                for (Repair repair : fault.repairs()) {
                    Layout repaired =
                            other.withDivision(Halves.of(repair.replacement()).orElseThrow());
                    int left = errors(repaired).size();
                    assertTrue(
                            left == 0
                                    ? !repair.title().contains("left")
                                    : repair.title().contains(" " + left + " error"));
                    assertTrue(errors(repaired).stream().noneMatch(error -> error.code() == LayoutCode.LAYOUT_MAP));
                }
            }
        }
    }

    @Provide
    Arbitrary<Layout> likely() {
        Arbitrary<Long> offset = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 0x210).map(sector -> sector * 0x1000),
                Arbitraries.longs().between(0x78, 0x104).map(sector -> sector * 0x1000),
                Arbitraries.longs().between(0, 0x120000));
        Arbitrary<Long> size = Arbitraries.oneOf(
                Arbitraries.longs().between(1, 8).map(sectors -> sectors * 0x1000),
                Arbitraries.longs().between(1, 0x80).map(sectors -> sectors * 0x1000),
                Arbitraries.longs().between(0, 0x3000));
        return layouts(offset, size);
    }

    @Provide
    Arbitrary<Layout> absurd() {
        return Combinators.combine(layouts(Arbitraries.longs(), Arbitraries.longs()), Arbitraries.of(Halves.class))
                .as(Layout::withDivision);
    }

    private static Arbitrary<Layout> layouts(Arbitrary<Long> offset, Arbitrary<Long> size) {
        Arbitrary<Region> region = Combinators.combine(
                        Arbitraries.of("a", "b", "config", "", "master_device_key", "log"), offset, size)
                .as(Region::new);
        Arbitrary<Map<Slot, ImageSize>> images = Arbitraries.maps(
                        Arbitraries.of(Slot.class),
                        Arbitraries.of(0L, 1L, 30_000L, 300_000L, 503_809L, 2_000_000L, Long.MAX_VALUE)
                                .map(ImageSize::of))
                .ofMaxSize(2);
        Arbitrary<SdkVersion> sdk = Arbitraries.of("1.0.0", "1.5.4", "3.0.0")
                .map(text -> SdkVersion.of(text).orElseThrow());
        Arbitrary<Optional<BootVersion>> boot =
                Arbitraries.of("1.1", "1.3", "1.7", "").map(BootVersion::of);
        return Combinators.combine(
                        Arbitraries.of(FlashMap.class), boot, sdk, region.list().ofMaxSize(6), images)
                .as((map, bootVersion, sdkVersion, regions, known) ->
                        new Layout(map.size(), map.halves(), bootVersion, sdkVersion, regions, known));
    }

    private static List<LayoutFault> errors(Layout layout) {
        return new LayoutCheck()
                .check(layout).stream()
                        .filter(fault -> fault.code().severity() == Severity.ERROR)
                        .toList();
    }

    private static Set<String> keys(Layout layout) {
        return new LayoutCheck()
                .check(layout).stream().map(LayoutProperties::key).collect(Collectors.toCollection(HashSet::new));
    }

    /** A fault by its kind and its region; an overlap moves between offset and size with what would mend it. */
    private static String key(LayoutFault fault) {
        if (fault.place() instanceof LayoutPlace.OfRegion place) {
            boolean both = fault.code() == LayoutCode.LAYOUT_ALIGNMENT;
            return fault.code().id() + " " + place.index() + (both ? " " + place.part() : "");
        }
        return fault.code().id() + " " + fault.place();
    }

    private static Layout repaired(Layout layout, LayoutPlace.OfRegion place, Repair repair) {
        List<Region> regions = new ArrayList<>(layout.regions());
        Region old = regions.get(place.index());
        String value = repair.replacement();
        regions.set(
                place.index(),
                switch (place.part()) {
                    case NAME -> new Region(value, old.offset(), old.size());
                    case OFFSET -> new Region(old.name(), Long.decode(value), old.size());
                    case SIZE -> new Region(old.name(), old.offset(), Long.parseLong(value.replace("KB", "")) * 1024);
                });
        return layout.withRegions(regions);
    }

    private static Extent withoutRest(Area area, Layout layout) {
        boolean slot = area.kind() == AreaKind.USER1 || area.kind() == AreaKind.USER2;
        return slot && layout.largestImage().isPresent()
                ? new Extent(
                        area.offset(),
                        Math.min(area.size(), layout.largestImage().get()))
                : area.extent();
    }
}
