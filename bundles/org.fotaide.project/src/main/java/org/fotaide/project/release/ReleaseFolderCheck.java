// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.release;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.TreeCheck;

/** One look at the releases of a tree. */
final class ReleaseFolderCheck implements TreeCheck {
    private final KnownReleases known = new KnownReleases();

    @Override
    public void visit(CheckContext context) {
        known.visit(context);
    }

    @Override
    public boolean forget(Path file) {
        known.forget(file);
        return true;
    }

    @Override
    public List<Finding> finish() {
        List<KnownReleases.Named> folders = known.folders();
        if (folders.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        ReleaseCatalogue catalogue = new ReleaseCatalogue(known.manifests());
        for (KnownReleases.Named named : folders) {
            named.itself()
                    .ifPresent(release -> findings.addAll(
                            named.folder().findings(release.reading().text())));
            Stream.concat(named.itself().stream(), named.inside().stream()).forEach(release -> {
                findings.addAll(release.findings());
                catalogue.add(release);
            });
        }
        findings.addAll(catalogue.findings());
        return findings;
    }
}
