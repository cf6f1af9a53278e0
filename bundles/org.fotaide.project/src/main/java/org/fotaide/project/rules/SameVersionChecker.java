// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import java.util.List;
import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.rom.RomCode;
import org.fotaide.project.check.Scope;
import org.fotaide.project.check.TreeCheck;
import org.fotaide.project.check.TreeChecker;

/** ROMs of one version of a product that several projects in a tree state. */
public final class SameVersionChecker implements TreeChecker {
    @Override
    public List<? extends Code> codes() {
        return List.of(RomCode.ROM_DUPLICATE, RomCode.ROM_OFFICIAL_AND_BETA);
    }

    @Override
    public TreeCheck begin() {
        return new SameVersionCheck(context -> RomsByVersion.of(context).parts());
    }

    @Override
    public Scope scope() {
        return new Scope.Sharing<>(
                context -> RomsByVersion.of(context).parts().keySet(),
                version -> new SameVersionCheck(
                        context -> RomsByVersion.of(context).of(version)));
    }
}
