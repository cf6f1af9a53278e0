// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.release;

import java.util.List;
import org.fotaide.firmware.finding.Code;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Scope;
import org.fotaide.project.check.TreeCheck;
import org.fotaide.project.check.TreeChecker;
import org.fotaide.project.manifest.Manifest;
import org.fotaide.project.manifest.ManifestReading;

/** The names of releases and the files in them, as the product in fota.yaml has it. */
public final class ReleaseFolderChecker implements TreeChecker {
    @Override
    public List<? extends Code> codes() {
        return List.of(ReleaseCode.values());
    }

    @Override
    public TreeCheck begin() {
        return new ReleaseFolderCheck();
    }

    @Override
    public boolean concerns(CheckContext context) {
        return context.known(ReleaseFile.class).isPresent()
                || context.known(ManifestReading.class).isPresent();
    }

    @Override
    public Scope scope() {
        return new Scope.Nearest(Manifest::isNamed);
    }
}
