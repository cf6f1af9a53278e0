// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.guide;

/**
 * Something worth knowing behind a place of a file.
 *
 * @param kind what it tells
 * @param offset where it belongs; the characters before it are what it is about
 * @param text as short as can be
 * @param explanation the same in a whole sentence
 */
public record Hint(Kind kind, int offset, String text, String explanation) {
    /** What a hint tells, which people may want to see or not. */
    public enum Kind {
        /** The version value of a ROM name. */
        VALUE,
        /** Where something begins or ends in flash. */
        ADDRESS,
        /** How many bytes of a slot are left free. */
        ROOM,
        /** The map of the flash behind its number. */
        MAP
    }
}
