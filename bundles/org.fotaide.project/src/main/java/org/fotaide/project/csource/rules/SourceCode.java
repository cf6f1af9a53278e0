// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.finding.Severity;

/** What can be wrong in a C or C++ source; docs/findings/source.md has a section for each. */
public enum SourceCode implements Code {
    /** The file is so large that it is not read. */
    SOURCE_TOO_LARGE(Severity.INFORMATION),
    /** A download asks for one slot's image, whichever slot runs. */
    SOURCE_FIXED_SLOT(Severity.WARNING),
    /** A download asks for the image of the slot that runs. */
    SOURCE_RUNNING_SLOT(Severity.ERROR);

    private final Severity severity;

    SourceCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
