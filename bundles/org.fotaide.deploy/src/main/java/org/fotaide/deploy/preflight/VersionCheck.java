// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.preflight;

import java.util.Optional;
import org.fotaide.deploy.problem.PreflightProblem;
import org.fotaide.firmware.rom.RomName;

/** Whether the image is newer than what runs: devices upgrade to a larger version value only (DOMAIN 1). */
final class VersionCheck implements Check {
    @Override
    public void look(Case subject, Remarks remarks) {
        Optional<RomName> image = subject.rom().flatMap(Case::legal);
        Optional<RomName> running = subject.device().rom().flatMap(Case::legal);
        if (image.isEmpty() || running.isEmpty()) {
            remarks.unknown(PreflightProblem.UNKNOWN_VERSION.with(
                    subject.payload().name(), image.isEmpty() ? "the image" : "the device"));
        } else if (image.equals(running)) {
            remarks.refuse(PreflightProblem.PREFLIGHT_RUNS_ALREADY.with(
                    subject.payload().name(), image.get()));
        } else if (image.get().value() <= running.get().value()) {
            remarks.refuse(PreflightProblem.PREFLIGHT_NOT_NEWER.with(
                    subject.payload().name(),
                    image.get(),
                    image.get().value(),
                    running.get(),
                    running.get().value()));
        }
    }
}
