// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.preflight;

import java.util.List;
import org.fotaide.deploy.problem.DeployProblem;
import org.fotaide.deploy.problem.PreflightProblem;
import org.fotaide.firmware.finding.Severity;
import org.fotaide.firmware.image.ImageFault;

/** Whether the file is whole: checksums and CRC right, nothing missing, nothing behind it. */
final class ImageCheck implements Check {
    @Override
    public void look(Case subject, Remarks remarks) {
        String name = subject.payload().name();
        List<ImageFault> errors = subject.reading().faults().stream()
                .filter(fault -> fault.code().severity() == Severity.ERROR)
                .toList();
        if (subject.payload().size() == 0) {
            remarks.refuse(DeployProblem.EMPTY.with(name));
        } else if (!errors.isEmpty()) {
            ImageFault first = errors.get(0);
            remarks.refuse(PreflightProblem.PREFLIGHT_DAMAGED.with(
                    name, first.message(), first.code().id(), errors.size()));
        }
    }
}
