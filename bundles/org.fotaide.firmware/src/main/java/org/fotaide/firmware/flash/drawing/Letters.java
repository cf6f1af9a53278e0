// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import java.util.Locale;

/** How a text of a {@link Scene} is set. */
public enum Letters {
    TITLE,
    /** The name of a part, or a note. */
    NAME,
    SMALL,
    /** An address, in letters of one width. */
    MONO,
    /** The name of a part that is wrong. */
    BAD;

    /** Its class in the style sheet of an SVG. */
    String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
