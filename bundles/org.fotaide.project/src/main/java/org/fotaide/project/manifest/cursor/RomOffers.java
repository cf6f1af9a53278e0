// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.cursor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fotaide.firmware.rom.Catalogue;
import org.fotaide.firmware.rom.NextRom;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomType;
import org.fotaide.firmware.rom.UpgradeFlag;
import org.fotaide.firmware.rom.VersionNumber;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.type.KnownValue;

/** ROM names that may be typed next in a fota.yaml, or in what its project builds. */
public record RomOffers(ManifestReading reading) {
    private static final KeyPath VERSION = KeyPath.TOP.key("version");
    private static final KeyPath RELEASES = KeyPath.TOP.key("releases");
    private static final KeyPath PTYPE = KeyPath.TOP.key("product").key("ptype");
    private static final VersionNumber FIRST = new VersionNumber(1, 0, 0);

    /** The version of the project, and what may come after what was released. */
    public List<KnownValue> ofProject() {
        return Stream.concat(at(RELEASES).stream(), at(VERSION).stream())
                .distinct()
                .toList();
    }

    List<KnownValue> at(KeyPath path) {
        List<RomName> released = names(RELEASES);
        if (!path.equals(VERSION)) {
            // what was built last is what is released next
            return reading.value(VERSION, RomName.class).stream()
                    .filter(name -> !released.contains(name))
                    .map(name -> new KnownValue(name.toString(), "The version of this project."))
                    .toList();
        }
        Optional<ProductType> product = reading.value(PTYPE, Long.class).map(ProductType::new);
        Optional<RomName> last = released.stream()
                .filter(name -> product.isEmpty() || name.ptype().equals(product.get()))
                .max(Comparator.comparingInt(RomName::value));
        Stream<RomName> next = last.map(name -> new NextRom(name, new Catalogue(released)).names().stream())
                .orElseGet(() ->
                        product.stream().map(type -> new RomName(RomType.OFFICIAL, FIRST, type, UpgradeFlag.ALL)));
        return next.map(name -> new KnownValue(name.toString(), "Version value " + name.value() + "."))
                .toList();
    }

    private List<RomName> names(KeyPath list) {
        return reading.children(list).stream()
                .flatMap(node -> node.value().stream())
                .filter(RomName.class::isInstance)
                .map(RomName.class::cast)
                .toList();
    }
}
