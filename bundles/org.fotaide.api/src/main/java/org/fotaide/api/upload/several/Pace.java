// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.upload.several;

/**
 * How several devices are gone through.
 *
 * @param atOnce how many are sent to at one time, from 1
 * @param first how the first device is sent to
 * @param failures after so many no further device is begun, from 1
 */
public record Pace(int atOnce, First first, int failures) {
    /** As many failures as there may be. */
    public static final int ANY = Integer.MAX_VALUE;

    /** One device shows that the image works, then four at once; a device that fails keeps nobody else from being updated. */
    public static final Pace DEFAULT = new Pace(4, First.ALONE, ANY);

    /** How the first device is sent to. */
    public enum First {
        /** Before all others, which are not tried if it fails. */
        ALONE,
        WITH_THE_OTHERS
    }

    public Pace {
        if (atOnce < 1 || failures < 1) {
            throw new IllegalArgumentException("at least one device at a time, and one failure");
        }
    }
}
