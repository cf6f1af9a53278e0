// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.util.Locale;
import java.util.Optional;
import org.fotaide.firmware.finding.Severity;
import org.fotaide.project.check.CheckReport;

/** From which severity on a finding fails a script. */
enum FailOn {
    ERROR(Optional.of(Severity.ERROR)),
    WARNING(Optional.of(Severity.WARNING)),
    INFORMATION(Optional.of(Severity.INFORMATION)),
    NEVER(Optional.empty());

    private final Optional<Severity> least;

    FailOn(Optional<Severity> least) {
        this.least = least;
    }

    boolean isMetBy(CheckReport report) {
        return least.filter(report::hasAny).isPresent();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
