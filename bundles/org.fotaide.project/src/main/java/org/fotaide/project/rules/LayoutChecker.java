// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.flash.LayoutCheck;
import org.fotaide.firmware.flash.LayoutCode;
import org.fotaide.firmware.flash.LayoutFault;
import org.fotaide.firmware.flash.LayoutPlace;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.LayoutReading;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.ValueFix;

/** The rules of flash layouts, over the map and the regions that the file describes. */
public final class LayoutChecker extends ManifestChecker {
    private static final KeyPath FLASH = KeyPath.TOP.key("flash");

    @Override
    public List<? extends Code> codes() {
        return List.of(LayoutCode.values());
    }

    @Override
    List<Finding> check(ManifestReading reading) {
        LayoutReading flash = new LayoutReading(reading);
        if (reading.node(FLASH).isEmpty() || !flash.certain()) {
            return List.of();
        }
        List<ManifestNode> regions = flash.regionNodes();
        return new LayoutCheck()
                .check(flash.layout()).stream()
                        .map(fault -> finding(reading, regions, fault))
                        .toList();
    }

    private static Finding finding(ManifestReading reading, List<ManifestNode> regions, LayoutFault fault) {
        Optional<ManifestNode> value = value(reading, regions, fault.place());
        List<Fix> fixes = value.flatMap(ManifestNode::scalar).stream()
                .flatMap(scalar -> fault.repairs().stream().map(repair -> new ValueFix(reading.document(), scalar)
                        .to(repair.replacement(), repair.title(), repair.sure())))
                .toList();
        ManifestNode place = value.or(() -> reading.node(FLASH)).orElseThrow();
        boolean whole = value.isEmpty() && place.key().isPresent();
        return new Finding(
                reading.document().path(),
                fault.code(),
                reading.document().range(whole ? place.key().get().span() : place.place()),
                fault.message(),
                fixes,
                List.of());
    }

    /** The value that a fault is about, as it stands in the file; empty if it is left to its default. */
    private static Optional<ManifestNode> value(
            ManifestReading reading, List<ManifestNode> regions, LayoutPlace place) {
        if (place instanceof LayoutPlace.TheMap) {
            return reading.node(FLASH.key("map")).or(() -> reading.node(FLASH.key("size")));
        }
        if (place instanceof LayoutPlace.Boot) {
            return reading.node(FLASH.key("boot"));
        }
        if (place instanceof LayoutPlace.OfRegion region) {
            String part =
                    switch (region.part()) {
                        case NAME -> "name";
                        case OFFSET -> "offset";
                        case SIZE -> "size";
                    };
            return reading.node(regions.get(region.index()).path().key(part));
        }
        return Optional.empty();
    }
}
