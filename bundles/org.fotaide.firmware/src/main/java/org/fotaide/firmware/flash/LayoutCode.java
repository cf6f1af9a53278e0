// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.finding.Severity;

/** What can be wrong with a {@link Layout}; docs/findings/layout.md has a section for each. */
public enum LayoutCode implements Code {
    /** A region lies on another region, or on a part of the flash that is not the project's. */
    LAYOUT_OVERLAP(Severity.ERROR),
    /** A region begins before the flash, or ends after it. */
    LAYOUT_OUTSIDE_FLASH(Severity.ERROR),
    /** An offset or a size is no multiple of the sector, 4 KB. */
    LAYOUT_ALIGNMENT(Severity.ERROR),
    /** A region has no bytes. */
    LAYOUT_SIZE(Severity.ERROR),
    /** A region has no name, or one that another has. */
    LAYOUT_NAME(Severity.ERROR),
    /** The flash cannot be divided so, or the SDK is too old for it. */
    LAYOUT_MAP(Severity.ERROR),
    /** The boot loader is too old for the map. */
    LAYOUT_BOOT(Severity.ERROR),
    /** An image is larger than what the slots take. */
    LAYOUT_IMAGE(Severity.ERROR),
    /** A region lies in the part of a slot that today's images leave free. */
    LAYOUT_SLOT_REST(Severity.INFORMATION);

    private final Severity severity;

    LayoutCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    /** The image may not be built yet. */
    @Override
    public boolean hangsOnMore() {
        return this == LAYOUT_IMAGE;
    }
}
