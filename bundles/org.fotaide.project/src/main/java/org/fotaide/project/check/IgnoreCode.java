// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.finding.Severity;

/** What can be wrong with a wish to hear nothing of a finding; docs/findings/ignore.md has a section for each. */
public enum IgnoreCode implements Code {
    /** There is no such finding where it is to be silenced. */
    IGNORE_UNUSED(Severity.INFORMATION),
    /** A comment silences nothing, since it names no code of a finding. */
    IGNORE_CODE(Severity.WARNING);

    private final Severity severity;

    IgnoreCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public boolean hangsOnMore() {
        return true;
    }

    @Override
    public boolean fades() {
        return this == IGNORE_UNUSED;
    }
}
