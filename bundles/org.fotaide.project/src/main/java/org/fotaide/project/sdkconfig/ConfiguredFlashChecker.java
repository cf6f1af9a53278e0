// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.sdkconfig;

import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Scope;
import org.fotaide.project.check.TreeCheck;
import org.fotaide.project.check.TreeChecker;
import org.fotaide.project.manifest.Manifest;
import org.fotaide.project.manifest.ManifestReading;

/** The flash that a project of ESP-IDF or the RTOS SDK is configured for against that of its fota.yaml. */
public final class ConfiguredFlashChecker implements TreeChecker {
    @Override
    public TreeCheck begin() {
        return new ConfiguredFlashCheck();
    }

    @Override
    public boolean concerns(CheckContext context) {
        return context.known(ManifestReading.class).isPresent()
                || context.known(SdkConfig.class).isPresent();
    }

    @Override
    public Scope scope() {
        return new Scope.Nearest(Manifest::isNamed);
    }
}
