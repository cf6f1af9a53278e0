// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.buildsettings;

import java.util.List;
import org.fotaide.firmware.finding.Code;
import org.fotaide.project.check.Scope;
import org.fotaide.project.check.TreeCheck;
import org.fotaide.project.check.TreeChecker;
import org.fotaide.project.manifest.Manifest;

/** The flash that images are built for against that of the project's fota.yaml. */
public final class BuiltFlashChecker implements TreeChecker {
    @Override
    public List<? extends Code> codes() {
        return List.of(BuildCode.BUILD_FLASH);
    }

    @Override
    public TreeCheck begin() {
        return new BuiltFlashCheck();
    }

    @Override
    public Scope scope() {
        return new Scope.Nearest(Manifest::isNamed);
    }
}
