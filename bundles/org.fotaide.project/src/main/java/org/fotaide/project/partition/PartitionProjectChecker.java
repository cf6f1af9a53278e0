// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.util.List;
import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.partition.PartitionCode;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Checker;
import org.fotaide.project.check.Scope;
import org.fotaide.project.check.TreeCheck;
import org.fotaide.project.check.TreeChecker;
import org.fotaide.project.manifest.Manifest;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.sdkconfig.SdkConfig;
import org.fotaide.project.sdkconfig.SdkConfigChecker;

/**
 * Partition tables against what their projects say: the tool, the place of the table and the size of the flash in sdkconfig,
 * the size of the flash in fota.yaml, and the images of the last build.
 */
public final class PartitionProjectChecker implements TreeChecker {
    private static final Checker CONFIGS = new SdkConfigChecker();

    @Override
    public List<? extends Code> codes() {
        return List.of(PartitionCode.values());
    }

    @Override
    public TreeCheck begin() {
        return new PartitionProjectCheck();
    }

    @Override
    public boolean concerns(CheckContext context) {
        return context.known(ManifestReading.class).isPresent()
                || context.known(SdkConfig.class).isPresent()
                || context.known(PartitionCsv.class).isPresent()
                || context.known(CmakeFile.class).isPresent()
                || ToolHint.named(context.file());
    }

    @Override
    public Scope scope() {
        return new Scope.Below(file -> Manifest.isNamed(file) || CONFIGS.accepts(file) || ToolHint.named(file));
    }
}
