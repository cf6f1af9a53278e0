// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.release;

import java.util.List;
import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.rom.RomCode;
import org.fotaide.project.check.Scope;
import org.fotaide.project.check.TreeCheck;
import org.fotaide.project.check.TreeChecker;

/** The rules of the catalogue between the names of releases and every fota.yaml. */
public final class ReleaseCatalogueChecker implements TreeChecker {
    @Override
    public List<? extends Code> codes() {
        return List.of(RomCode.ROM_DUPLICATE, RomCode.ROM_OFFICIAL_AND_BETA);
    }

    @Override
    public TreeCheck begin() {
        return new ReleaseCatalogueCheck(ToldRoms::all);
    }

    @Override
    public Scope scope() {
        return new Scope.Sharing<>(
                context -> ToldRoms.of(context).versions(),
                version -> new ReleaseCatalogueCheck(told -> told.of(version)));
    }
}
