// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.finding.Severity;
import org.fotaide.project.text.TextRange;

/**
 * One thing that a check found.
 *
 * @param file the file at fault
 * @param code its kind
 * @param range the characters at fault, exactly
 * @param message what is wrong and what is wanted
 * @param fixes ways to mend it, the best first
 * @param related other places that it is about
 */
public record Finding(Path file, Code code, TextRange range, String message, List<Fix> fixes, List<Related> related) {
    /** By file, place and code. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
            .thenComparing(Finding::range)
            .thenComparing(finding -> finding.code().id())
            .thenComparing(Finding::message);

    public Finding {
        fixes = List.copyOf(fixes);
        related = List.copyOf(related);
    }

    public Finding(Path file, Code code, TextRange range, String message) {
        this(file, code, range, message, List.of(), List.of());
    }

    public Severity severity() {
        return code.severity();
    }

    public boolean isError() {
        return severity() == Severity.ERROR;
    }

    /** The fix that may be applied without asking. */
    public Optional<Fix> sureFix() {
        return fixes.stream().filter(Fix::sure).findFirst();
    }
}
