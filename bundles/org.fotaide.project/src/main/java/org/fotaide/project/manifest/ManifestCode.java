// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.finding.Severity;

/** What can be wrong with fota.yaml itself; docs/findings/manifest.md has a section for each. */
public enum ManifestCode implements Code {
    /** The text is no YAML there. */
    MANIFEST_SYNTAX(Severity.ERROR),
    /** The file is stored in another encoding than UTF-8, or has bytes that are no characters. */
    MANIFEST_ENCODING(Severity.ERROR),
    /** A tab stands where YAML takes spaces alone. */
    MANIFEST_TAB(Severity.ERROR),
    /** A key stands twice in one map. */
    MANIFEST_DUPLICATE_KEY(Severity.ERROR),
    /** YAML that fota.yaml does not take: anchors, aliases, tags, merge keys, several documents. */
    MANIFEST_UNSUPPORTED(Severity.ERROR),
    /** A key that nothing reads. */
    MANIFEST_UNKNOWN_KEY(Severity.ERROR),
    /** A required key or its value is missing. */
    MANIFEST_MISSING(Severity.ERROR),
    /** A list stands where a map is wanted, or the like. */
    MANIFEST_TYPE(Severity.ERROR),
    /** A value is none of those that are taken. */
    MANIFEST_VALUE(Severity.ERROR),
    /** The file is far larger than one of these can be. */
    MANIFEST_TOO_LARGE(Severity.ERROR),
    /** A password stands in the file. */
    MANIFEST_SECRET(Severity.ERROR),
    /** A list of what is not to be told names a finding that there is not. */
    MANIFEST_UNKNOWN_CODE(Severity.WARNING);

    private final Severity severity;

    ManifestCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
