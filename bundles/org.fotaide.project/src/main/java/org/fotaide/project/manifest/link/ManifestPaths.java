// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.link;

import java.util.List;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.manifest.Manifest;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.type.LocationType;
import org.fotaide.project.path.PathFinder;
import org.fotaide.project.path.PathPlace;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.yaml.YamlScalar;

/** The values of fota.yaml that name files and folders. */
public final class ManifestPaths implements PathFinder {
    @Override
    public List<PathPlace> in(CheckContext context) {
        if (!Manifest.isNamed(context.file())) {
            return List.of();
        }
        ManifestReading reading = context.reading(ManifestReading.class, ManifestReading::of);
        return reading.top().stream()
                .flatMap(ManifestLinks::all)
                .filter(node -> node.type() instanceof LocationType)
                .map(ManifestNode::scalar)
                .flatMap(scalar -> scalar.stream())
                .filter(scalar -> !ManifestLinks.isAddress(scalar.value()))
                .map(scalar -> place(reading.document(), scalar))
                // a value that its file spells in another way is left to a person
                .filter(place -> reading.document()
                        .text(reading.document().span(place.range()))
                        .equals(place.written()))
                .toList();
    }

    private static PathPlace place(TextDocument document, YamlScalar scalar) {
        Span span = scalar.inText(document, Span.of(0, scalar.value().length()));
        return new PathPlace(document.range(span), scalar.value());
    }
}
