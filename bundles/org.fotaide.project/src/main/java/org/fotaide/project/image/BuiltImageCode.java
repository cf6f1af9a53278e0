// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.image;

import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.finding.Severity;

/** What can be wrong with an image beside its file being damaged; docs/findings/image.md has a section for each. */
public enum BuiltImageCode implements Code {
    /** The file's name says another slot or map than its content. */
    IMAGE_FILE(Severity.ERROR),
    /** The image is for another map than the project. */
    IMAGE_MAP(Severity.ERROR),
    /** The image is larger than its slot in the project's map. */
    IMAGE_SIZE(Severity.ERROR),
    /** The image states another ROM name than the release that it lies in. */
    IMAGE_ROM(Severity.ERROR),
    /** The signature was not made with the project's key over this content. */
    IMAGE_SIGNATURE(Severity.ERROR),
    /** The signature is right, in the form that devices no longer take. */
    IMAGE_SIGNATURE_FORM(Severity.ERROR),
    /** A release of a project that signs has no signature. */
    IMAGE_UNSIGNED(Severity.WARNING);

    private final Severity severity;

    BuiltImageCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    /** An image may not be built yet. */
    @Override
    public boolean hangsOnMore() {
        return true;
    }
}
