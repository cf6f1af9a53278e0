// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.preflight;

/** How a device keeps its firmware, and so what kind of image it takes. */
public enum Personality {
    /** The vendor's boot loader with user1 and user2: takes the image of the slot that is not running. */
    TWO_SLOTS,
    /** Arduino's eboot, which copies the new image over the old one: takes E9 images, plain, compressed or signed. */
    ONE_PLACE,
    /** The device does not tell. */
    UNKNOWN
}
