// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.rom.Catalogue;
import org.fotaide.firmware.rom.CatalogueConflict;
import org.fotaide.firmware.rom.NextRom;
import org.fotaide.firmware.rom.RomCode;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.check.Related;
import org.fotaide.project.manifest.ItemRemoval;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.ValueFix;
import org.fotaide.project.text.TextDocument;

/** The rules between the version and the releases of one file. */
public final class CatalogueChecker extends ManifestChecker {
    @Override
    List<Finding> check(ManifestReading reading) {
        List<ManifestNode> nodes = new ArrayList<>();
        reading.children(ProductFacts.RELEASES).stream()
                .filter(node -> node.value().isPresent())
                .forEach(nodes::add);
        Catalogue released = catalogue(nodes);
        Optional<ManifestNode> version =
                reading.node(ProductFacts.VERSION).filter(node -> node.value().isPresent());
        version.ifPresent(nodes::add);
        List<Finding> findings = new ArrayList<>();
        for (CatalogueConflict conflict : catalogue(nodes).conflicts()) {
            ManifestNode node = nodes.get(conflict.name());
            List<Fix> fixes = conflict.name() == released.names().size()
                    ? next(reading, node, released)
                    : removal(reading, node, nodes.get(conflict.other()));
            findings.add(
                    finding(reading, conflict.code(), node, conflict.message(), fixes, nodes.get(conflict.other())));
        }
        version.flatMap(node -> notNewer(reading, node, nodes, released)).ifPresent(findings::add);
        return findings;
    }

    private static Catalogue catalogue(List<ManifestNode> nodes) {
        return new Catalogue(nodes.stream().map(CatalogueChecker::name).toList());
    }

    private static RomName name(ManifestNode node) {
        return (RomName) node.value().orElseThrow();
    }

    private static Optional<Finding> notNewer(
            ManifestReading reading, ManifestNode version, List<ManifestNode> nodes, Catalogue released) {
        RomName name = name(version);
        if (!name.flag().upgradable()) {
            return Optional.empty();
        }
        return released.inTheWayOf(name).map(index -> {
            RomName other = released.names().get(index);
            String message = "No device will take " + name + ": " + other
                    + " is released, and a device takes only a larger" + " version than the one that it runs.";
            return finding(
                    reading,
                    RomCode.ROM_NOT_NEWER,
                    version,
                    message,
                    next(reading, version, released),
                    nodes.get(index));
        });
    }

    /** What the version may become: the names that come after what is released. */
    private static List<Fix> next(ManifestReading reading, ManifestNode version, Catalogue released) {
        return version.scalar().stream()
                .flatMap(scalar -> new NextRom(name(version), released)
                        .names().stream().map(fresh -> new ValueFix(reading.document(), scalar)
                                .to(fresh.toString(), "Change to " + fresh, false)))
                .toList();
    }

    /** A release that is listed twice loses its second place. */
    private static List<Fix> removal(ManifestReading reading, ManifestNode node, ManifestNode other) {
        return name(node).equals(name(other))
                ? new ItemRemoval(reading)
                        .of(node, "Remove this one")
                        .map(List::of)
                        .orElse(List.of())
                : List.of();
    }

    private static Finding finding(
            ManifestReading reading,
            RomCode code,
            ManifestNode node,
            String message,
            List<Fix> fixes,
            ManifestNode other) {
        TextDocument document = reading.document();
        Span place = node.scalar()
                .map(scalar -> scalar.inText(document, Span.of(0, scalar.value().length())))
                .orElse(node.place());
        return new Finding(
                document.path(),
                code,
                document.range(place),
                message,
                fixes,
                List.of(new Related(document.path(), document.range(other.place()), name(other) + " stands here")));
    }
}
