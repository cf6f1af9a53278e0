// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import java.util.List;
import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.rom.RomCode;
import org.fotaide.project.check.Scope;
import org.fotaide.project.check.TreeCheck;
import org.fotaide.project.check.TreeChecker;

/** The version of each project against what other projects in the tree have released for its product. */
public final class NotNewerChecker implements TreeChecker {
    @Override
    public List<? extends Code> codes() {
        return List.of(RomCode.ROM_NOT_NEWER);
    }

    @Override
    public TreeCheck begin() {
        return new NotNewerCheck(product -> true);
    }

    @Override
    public Scope scope() {
        return new Scope.Sharing<>(
                context -> ProjectRoms.of(context).products(), product -> new NotNewerCheck(product::equals));
    }
}
