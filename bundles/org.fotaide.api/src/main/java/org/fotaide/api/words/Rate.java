// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.words;

import java.util.Locale;

/** Words for amounts of bytes and spans of time. */
public final class Rate {
    private static final double KILOBYTE = 1024;

    /** Whole kilobytes tell nothing of less than this. */
    private static final long FEW = 10_000;

    private final long begun;

    public Rate(long nanoTime) {
        begun = nanoTime;
    }

    /** {@code 180 of 396 KB, 22.1 KB/s, 0:09 left}. */
    public String words(long done, long total, long nanoTime) {
        double seconds = (nanoTime - begun) / 1e9;
        String amount = amount(done, total);
        if (done == 0 || seconds <= 0) {
            return amount;
        }
        double perSecond = done / seconds;
        long left = Math.round((total - done) / perSecond);
        return String.format(
                Locale.ROOT, "%s, %.1f KB/s, %d:%02d left", amount, perSecond / KILOBYTE, left / 60, left % 60);
    }

    private static String amount(long done, long total) {
        return total < FEW
                ? done + " of " + total + " bytes"
                : String.format(
                        Locale.ROOT, "%.0f of %.0f KB", Math.floor(done / KILOBYTE), Math.floor(total / KILOBYTE));
    }
}
