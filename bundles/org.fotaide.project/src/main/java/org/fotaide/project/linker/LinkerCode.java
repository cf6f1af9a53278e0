// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.finding.Severity;

/** What can be wrong with a linker script; docs/findings/linker.md has a section for each. */
public enum LinkerCode implements Code {
    /** The code is linked for another address than the one at which the boot loader puts it. */
    LINKER_ORIGIN(Severity.ERROR),
    /** More code is let in than there is room for. */
    LINKER_LENGTH(Severity.ERROR),
    /** So much code is let in that the rest of the image may not fit any more. */
    LINKER_ROOM(Severity.WARNING),
    /** The script is for other halves, or another boot loader, than the project. */
    LINKER_MAP(Severity.ERROR),
    /** The script is for another size of flash than the project. */
    LINKER_FLASH(Severity.ERROR),
    /** An area of an Arduino script lies on another one. */
    LINKER_AREA(Severity.ERROR),
    /** An area of an Arduino script is not made of whole sectors or blocks. */
    LINKER_ALIGNMENT(Severity.ERROR);

    private final Severity severity;

    LinkerCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
