// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.fotaide.firmware.bytes.Bytes;

/**
 * Finds the times of two compilations: what {@code __TIME__} ({@code 07:38:00}) and {@code __DATE__} ({@code Jun 17 2024}, the
 * day with a blank in front below 10) become, at the same place of both images. user1 and user2 are often compiled one after the
 * other, as the vendor's own are.
 */
record BuildStamps(Bytes first, Bytes second) {
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d:[0-6]\\d");
    private static final int TIME_LENGTH = 8;
    private static final Pattern DATE =
            Pattern.compile("(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) ( [1-9]|[12]\\d|3[01]) (19|20)\\d\\d");
    private static final int DATE_LENGTH = 11;

    /** The end of the stamp that a byte belongs to; empty if it belongs to none. */
    OptionalInt endAround(int at) {
        OptionalInt time = end(TIME, TIME_LENGTH, at);
        return time.isPresent() ? time : end(DATE, DATE_LENGTH, at);
    }

    private OptionalInt end(Pattern form, int length, int at) {
        int last = Math.min(at, first.length() - length);
        for (int start = Math.max(0, at - length + 1); start <= last; start++) {
            if (is(form, first, start, length) && is(form, second, start, length)) {
                return OptionalInt.of(start + length);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean is(Pattern form, Bytes image, int start, int length) {
        return form.matcher(image.slice(start, start + length).latin1()).matches();
    }
}
