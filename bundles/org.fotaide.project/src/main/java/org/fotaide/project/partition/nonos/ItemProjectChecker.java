// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition.nonos;

import java.util.List;
import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.partition.PartitionCode;
import org.fotaide.project.check.Scope;
import org.fotaide.project.check.TreeCheck;
import org.fotaide.project.check.TreeChecker;
import org.fotaide.project.manifest.Manifest;

/** Tables of {@code partition_item_t} against the map in fota.yaml and the images of the last build. */
public final class ItemProjectChecker implements TreeChecker {
    @Override
    public List<? extends Code> codes() {
        return List.of(PartitionCode.values());
    }

    @Override
    public TreeCheck begin() {
        return new ItemProjectCheck();
    }

    @Override
    public Scope scope() {
        return new Scope.Nearest(Manifest::isNamed);
    }
}
