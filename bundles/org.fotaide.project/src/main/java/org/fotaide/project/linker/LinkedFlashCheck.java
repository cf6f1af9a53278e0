// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.TreeCheck;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.ProjectHomes;
import org.fotaide.project.manifest.StatedFlash;

/** One look at the linker scripts of a tree. A script belongs to the fota.yaml in its folder, or in the next one above. */
final class LinkedFlashCheck implements TreeCheck {
    private final ProjectHomes<StatedFlash> projects = new ProjectHomes<>();
    private final Map<Path, LinkScript> scripts = new TreeMap<>();

    @Override
    public void visit(CheckContext context) {
        context.known(ManifestReading.class)
                .ifPresent(reading -> projects.put(context.file(), new StatedFlash(reading)));
        context.known(LinkScript.class)
                .filter(script -> LinkerFiles.accept(context.file()))
                .ifPresent(script -> scripts.put(context.file(), script));
    }

    @Override
    public boolean forget(Path file) {
        projects.forget(file);
        scripts.remove(file);
        return true;
    }

    @Override
    public List<Finding> finish() {
        IdentityHashMap<StatedFlash, List<LinkScript>> owned = new IdentityHashMap<>();
        for (LinkScript script : scripts.values()) {
            projects.of(script.document().path())
                    .ifPresent(project -> owned.computeIfAbsent(project, key -> new ArrayList<>())
                            .add(script));
        }
        List<Finding> findings = new ArrayList<>();
        owned.forEach((project, own) -> {
            findings.addAll(new SlotScripts(project, own).findings());
            findings.addAll(new SketchScripts(project, own).findings());
        });
        return findings;
    }
}
