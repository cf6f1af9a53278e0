// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.image;

import java.util.List;
import org.fotaide.firmware.finding.Code;
import org.fotaide.project.check.Scope;
import org.fotaide.project.check.TreeCheck;
import org.fotaide.project.check.TreeChecker;
import org.fotaide.project.manifest.Manifest;

/** The images of a project against their names, the flash of its fota.yaml, and the release that they lie in. */
public final class ProjectImagesChecker implements TreeChecker {
    @Override
    public List<? extends Code> codes() {
        return List.of(BuiltImageCode.values());
    }

    @Override
    public TreeCheck begin() {
        return new ProjectImagesCheck();
    }

    @Override
    public Scope scope() {
        return new Scope.Nearest(Manifest::isNamed);
    }
}
