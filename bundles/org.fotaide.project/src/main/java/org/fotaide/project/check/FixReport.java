// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.nio.file.Path;
import java.util.List;
import org.fotaide.firmware.work.Problem;

/**
 * What mending files brought.
 *
 * @param mended the files that were changed
 * @param applied the findings that were mended; ranges are of the text as it stood then
 * @param problems the files that could not be mended, and why
 * @param after what a check found afterwards
 */
public record FixReport(List<Path> mended, List<Finding> applied, List<Problem> problems, CheckReport after) {
    public FixReport {
        mended = List.copyOf(mended);
        applied = List.copyOf(applied);
        problems = List.copyOf(problems);
    }
}
