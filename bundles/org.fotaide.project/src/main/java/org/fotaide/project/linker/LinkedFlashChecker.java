// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

import java.util.List;
import org.fotaide.firmware.finding.Code;
import org.fotaide.project.check.Scope;
import org.fotaide.project.check.TreeCheck;
import org.fotaide.project.check.TreeChecker;
import org.fotaide.project.manifest.Manifest;

/** What the scripts of a project link for against the flash of its fota.yaml. */
public final class LinkedFlashChecker implements TreeChecker {
    @Override
    public List<? extends Code> codes() {
        return List.of(LinkerCode.values());
    }

    @Override
    public TreeCheck begin() {
        return new LinkedFlashCheck();
    }

    @Override
    public Scope scope() {
        return new Scope.Nearest(Manifest::isNamed);
    }
}
