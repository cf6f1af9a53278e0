// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.finding;

import java.util.Locale;

/**
 * The name of one kind of finding, the same in every face and in scripts, for example {@code rom-flag}.
 * Implemented by one enum for each family of findings.
 */
public interface Code {
    /** The constant of the enum, whose first word names the family. */
    String name();

    /** The same in lower-case words with hyphens. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Severity severity();

    /**
     * Whether it may hang on more than what people keep in one project: on what is built, or on other projects. That it is
     * found nowhere then proves nothing.
     */
    default boolean hangsOnMore() {
        return false;
    }

    /** Whether what it stands on does nothing, so that an editor may let it fade. */
    default boolean fades() {
        return false;
    }
}
