// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.http;

import org.fotaide.firmware.work.FotaException;

/** Whoever answers the requests below one address. */
public interface Road {
    /** The first word of its addresses: {@code pull} for {@code /pull/…}. */
    String word();

    /**
     * Whether devices ask for images there. The vendor's library takes whatever has a length for an image, and erases a slot for
     * it (PROTOCOLS 7.1), so they are refused without a word in the body.
     */
    default boolean givesImages(Call call) {
        return false;
    }

    /** Answers; a failure that it throws is answered as such. */
    void serve(Call call) throws FotaException;
}
