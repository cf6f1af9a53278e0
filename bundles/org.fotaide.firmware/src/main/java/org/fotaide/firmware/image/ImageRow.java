// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.Locale;

/**
 * One line of an image's description.
 *
 * @param label for example {@code Entry}
 * @param value for example {@code 0x40102dc0}
 */
public record ImageRow(String label, String value) {
    static ImageRow of(String label, String pattern, Object... values) {
        return new ImageRow(label, String.format(Locale.ROOT, pattern, values));
    }
}
