// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.flash.BootVersion;
import org.fotaide.firmware.flash.Division;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.flash.Halves;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.flash.OneSketch;
import org.fotaide.firmware.flash.Region;
import org.fotaide.firmware.flash.SdkVersion;

/**
 * The layout that a fota.yaml describes, from those of its values that could be read.
 *
 * <pre>{@code
 * LayoutReading flash = new LayoutReading(reading);
 * if (flash.certain()) { new LayoutCheck().check(flash.layout()); }
 * }</pre>
 */
public record LayoutReading(ManifestReading reading) {
    private static final KeyPath FLASH = KeyPath.TOP.key("flash");

    /** Where the regions stand. */
    public static final KeyPath REGIONS = FLASH.key("regions");

    /** Whether nothing that decides the map was unreadable. */
    public boolean certain() {
        return readable("size") && readable("map") && readable("boot") && readable("sdk");
    }

    private boolean readable(String key) {
        return reading.node(FLASH.key(key))
                .filter(node -> node.value().isEmpty() && node.scalar().isPresent())
                .isEmpty();
    }

    public Layout layout() {
        FlashSize size = reading.value(FLASH.key("size"), FlashSize.class).orElse(FlashSize.MB_1);
        return new Layout(
                size,
                division(size),
                reading.value(FLASH.key("boot"), BootVersion.class),
                reading.value(FLASH.key("sdk"), SdkVersion.class).orElse(SdkVersion.ASSUMED),
                regionNodes().stream()
                        .map(this::region)
                        .flatMap(Optional::stream)
                        .toList(),
                Map.of());
    }

    /** A sketch has no halves, whatever the file says of them; where its file system begins is known when it is built. */
    private Division division(FlashSize size) {
        return switch (new StatedBuild(reading).makes()) {
            case ARDUINO -> OneSketch.UNBUILT;
            case SLOTS ->
                reading.value(FLASH.key("map"), Halves.class)
                        .orElseGet(() -> FlashMap.forSize(size).get(0).halves());
        };
    }

    /** The regions of the layout as they stand in the file, in the same order. */
    public List<ManifestNode> regionNodes() {
        List<ManifestNode> complete = new ArrayList<>();
        for (ManifestNode node : reading.children(REGIONS)) {
            if (region(node).isPresent()) {
                complete.add(node);
            }
        }
        return complete;
    }

    /** A region as it stands in the file; empty unless its name, offset and size could be read. */
    public Optional<Region> region(ManifestNode node) {
        Optional<String> name = reading.value(node.path().key("name"), String.class);
        Optional<Long> offset = reading.value(node.path().key("offset"), Long.class);
        Optional<Long> size = reading.value(node.path().key("size"), Long.class);
        return name.isPresent() && offset.isPresent() && size.isPresent()
                ? Optional.of(new Region(name.get(), offset.get(), size.get()))
                : Optional.empty();
    }
}
