// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.text;

import org.fotaide.firmware.finding.Span;

/**
 * One thing that is wrong with a text before anybody looks at what it says.
 *
 * @param kind what sort of thing
 * @param span where
 * @param message what is wrong and what to do
 */
public record TextFault(Kind kind, Span span, String message) {
    public enum Kind {
        /** It is larger than it can sensibly be; it was not read. */
        TOO_LARGE,
        /** Some bytes are no characters; U+FFFD stands in their place. */
        BROKEN,
        /** It is stored in another encoding than UTF-8, and was read. */
        FOREIGN
    }
}
