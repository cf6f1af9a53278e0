// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.util.regex.Pattern;

/**
 * Text that somebody else wrote: a device, or whoever pasted it into a command.
 *
 * @param given as it came
 */
public record ForeignText(String given) {
    /** Control characters, marks that turn the direction of writing, line separators, halves of surrogate pairs. */
    private static final Pattern HARMFUL =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    /** The text with U+FFFD in the place of each character that a terminal might obey or a reader be deceived by. */
    public String readable() {
        return HARMFUL.matcher(given).replaceAll("\uFFFD");
    }
}
