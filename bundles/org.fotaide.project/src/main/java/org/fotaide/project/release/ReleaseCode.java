// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.release;

import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.finding.Severity;

/** What can be wrong with the files of a release; docs/findings/release.md has a section for each. */
public enum ReleaseCode implements Code {
    /** The image for one of the slots is not there. */
    RELEASE_INCOMPLETE(Severity.ERROR),
    /** An image goes by another name than devices ask for. */
    RELEASE_FILE(Severity.ERROR);

    private final Severity severity;

    ReleaseCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    /** What is released is often kept elsewhere. */
    @Override
    public boolean hangsOnMore() {
        return true;
    }
}
