// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.token;

import org.fotaide.firmware.finding.Span;

/**
 * A word of fota.yaml with a meaning.
 *
 * @param span its characters
 * @param kind what it is
 */
public record ManifestToken(Span span, Kind kind) {
    /** What a word is. */
    public enum Kind {
        /** A key of the table. */
        KEY,
        /** The name of a region, a device or a place, where the project gives it. */
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
        TEXT
    }
}
