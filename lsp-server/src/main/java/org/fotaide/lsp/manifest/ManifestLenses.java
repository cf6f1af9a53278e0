// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.manifest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.lsp.feature.Lenses;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.yaml.YamlScalar;

/** Builds the project above its build, and sends what it builds above each of its devices. */
public final class ManifestLenses extends ManifestFeature implements Lenses {
    private static final KeyPath BUILD = KeyPath.TOP.key("build");
    private static final KeyPath DEVICES = KeyPath.TOP.key("devices");

    @Override
    public List<Lens> of(ReadText text) {
        ManifestReading reading = read(text);
        Optional<Span> build = reading.node(BUILD).flatMap(ManifestNode::key).map(YamlScalar::span);
        Path file = reading.document().path();
        if (build.isEmpty() || !file.isAbsolute()) {
            return List.of();
        }
        String project = String.valueOf(file.getParent());
        List<Lens> lenses = new ArrayList<>();
        lenses.add(new Lens(build.get(), "Build the firmware", "fota.build", Map.of("project", project)));
        for (ManifestNode device : reading.children(DEVICES)) {
            device.key()
                    .map(name -> new Lens(
                            name.span(),
                            "Build and upload to " + name.value(),
                            "fota.upload",
                            Map.of("project", project, "device", name.value(), "build", true)))
                    .ifPresent(lenses::add);
        }
        return lenses;
    }
}
