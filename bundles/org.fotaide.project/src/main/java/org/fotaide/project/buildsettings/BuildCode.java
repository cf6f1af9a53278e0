// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.buildsettings;

import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.finding.Severity;

/** What can be wrong with build settings; docs/findings/build.md has a section for each. */
public enum BuildCode implements Code {
    /** The vendor's Makefile does not know the value, and takes another one without a word. */
    BUILD_VALUE(Severity.ERROR),
    /** The map has no two slots. */
    BUILD_MAP(Severity.ERROR),
    /** Boot loader, slot and map do not go together. */
    BUILD_BOOT(Severity.ERROR),
    /** Images are built for another flash than that of fota.yaml. */
    BUILD_FLASH(Severity.ERROR),
    /** An upload is set up in a way that cannot work. */
    BUILD_UPLOAD(Severity.ERROR),
    /** A password stands in the file. */
    BUILD_SECRET(Severity.ERROR);

    private final Severity severity;

    BuildCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
