// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.nio.file.Path;
import java.util.List;
import org.fotaide.firmware.finding.Severity;
import org.fotaide.firmware.work.Problem;

/**
 * What a check of files brought.
 *
 * @param findings by file and place
 * @param silenced what is not told because somebody wants to hear nothing of it, by file and place
 * @param files the files that were checked, in the order of their names
 * @param problems what could not be looked at, such as a folder that may not be read
 */
public record CheckReport(List<Finding> findings, List<Silenced> silenced, List<Path> files, List<Problem> problems) {
    public CheckReport {
        findings = List.copyOf(findings);
        silenced = List.copyOf(silenced);
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    public boolean hasErrors() {
        return hasAny(Severity.ERROR);
    }

    /** Whether something matters as much as this, or more. */
    public boolean hasAny(Severity least) {
        return findings.stream().anyMatch(finding -> finding.severity().compareTo(least) <= 0);
    }
}
