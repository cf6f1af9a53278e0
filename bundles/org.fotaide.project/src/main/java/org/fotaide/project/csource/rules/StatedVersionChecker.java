// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import java.util.List;
import org.fotaide.firmware.finding.Code;
import org.fotaide.project.check.Scope;
import org.fotaide.project.check.TreeCheck;
import org.fotaide.project.check.TreeChecker;
import org.fotaide.project.manifest.Manifest;

/** The versions that sources state against the one in their project's fota.yaml. */
public final class StatedVersionChecker implements TreeChecker {
    @Override
    public List<? extends Code> codes() {
        return List.of(HeaderCode.HEADER_VERSION);
    }

    @Override
    public TreeCheck begin() {
        return new StatedVersionCheck();
    }

    @Override
    public Scope scope() {
        return new Scope.Nearest(Manifest::isNamed);
    }
}
