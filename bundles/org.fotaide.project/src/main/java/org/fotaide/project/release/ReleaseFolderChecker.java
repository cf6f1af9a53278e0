// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.release;

import org.fotaide.project.check.TreeCheck;
import org.fotaide.project.check.TreeChecker;

/** The names and the files of releases, and the rules of the catalogue between them and every fota.yaml. */
public final class ReleaseFolderChecker implements TreeChecker {
    @Override
    public TreeCheck begin() {
        return new ReleaseFolderCheck();
    }
}
