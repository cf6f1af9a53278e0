// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.guide;

import org.fotaide.firmware.finding.Span;

/**
 * A word of a file with a meaning.
 *
 * @param span its characters
 * @param kind what it is
 */
public record Token(Span span, Kind kind) {
    /** What a word is. */
    public enum Kind {
        /** A key that is known. */
        KEY,
        /** The name of a region, a partition, a device or a place, where the project gives it. */
        NAME,
        /** Whether a ROM is official or beta. */
        ROM_TYPE,
        /** The version number of a ROM name, or any other number. */
        NUMBER,
        /** The product type of a ROM name. */
        PRODUCT,
        /** One of a few values, or the upgrade flag of a ROM name. */
        CHOICE,
        /** Any other value. */
        TEXT,
        /** What is written for people, from its sign on. */
        COMMENT
    }
}
