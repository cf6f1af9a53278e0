// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import java.util.List;
import org.fotaide.firmware.finding.Code;
import org.fotaide.project.check.Finding;
import org.fotaide.project.manifest.ManifestCode;
import org.fotaide.project.manifest.ManifestReading;

/** The form of the file: encoding, syntax, keys and their values. */
public final class FormChecker extends ManifestChecker {
    @Override
    public List<? extends Code> codes() {
        return List.of(ManifestCode.values());
    }

    @Override
    List<Finding> check(ManifestReading reading) {
        return reading.findings();
    }
}
