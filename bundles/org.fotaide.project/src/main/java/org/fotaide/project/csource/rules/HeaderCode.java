// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.finding.Severity;

/** What can be wrong with the macros that a version is composed of; docs/findings/header.md has a section for each. */
public enum HeaderCode implements Code {
    /** A flag that is not chosen now is spelled with a capital. */
    HEADER_FLAG(Severity.WARNING),
    /** A part of the version is no whole number. */
    HEADER_NUMBER(Severity.ERROR),
    /** A number begins with 0, which makes it an octal one. */
    HEADER_OCTAL(Severity.WARNING),
    /** The sources state another version than fota.yaml. */
    HEADER_VERSION(Severity.ERROR);

    private final Severity severity;

    HeaderCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
