// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.hint;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.Region;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.project.guide.Hint;
import org.fotaide.project.manifest.LayoutReading;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;

/**
 * The version values of the ROM names in a fota.yaml, and where its regions end.
 *
 * <pre>{@code
 * List<Hint> hints = new ManifestHints(reading).list();
 * }</pre>
 */
public record ManifestHints(ManifestReading reading) {
    /** By place. */
    public List<Hint> list() {
        return Stream.concat(values(), ends())
                .sorted(Comparator.comparingInt(Hint::offset))
                .toList();
    }

    private Stream<Hint> values() {
        return reading.romNames().stream()
                .flatMap(node -> node.value().map(RomName.class::cast).map(name -> value(node, name)).stream());
    }

    private static Hint value(ManifestNode node, RomName name) {
        return new Hint(
                Hint.Kind.VALUE,
                node.place().end(),
                "value " + name.value(),
                "Devices compare the version value " + name.value() + ", and take only a larger one.");
    }

    private Stream<Hint> ends() {
        LayoutReading layout = new LayoutReading(reading);
        return layout.regionNodes().stream()
                .flatMap(node -> layout
                        .region(node)
                        .filter(region -> region.hasBytes() && region.offset() >= 0)
                        .flatMap(region -> end(node, region))
                        .stream());
    }

    private Optional<Hint> end(ManifestNode node, Region region) {
        String last = Address.text(region.end() - 1);
        return reading.node(node.path().key("size"))
                .map(size -> new Hint(
                        Hint.Kind.ADDRESS,
                        size.place().end(),
                        "to " + last,
                        "The last byte of the region is " + last + "; the next free one is "
                                + Address.text(region.end()) + "."));
    }
}
