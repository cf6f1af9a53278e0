// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.http;

import org.fotaide.firmware.work.FotaException;

/** Whoever answers the requests below one address. */
public interface Road {
    /** The first word of its addresses: {@code pull} for {@code /pull/…}. */
    String word();

    /** Answers; a failure that it throws is answered as such. */
    void serve(Call call) throws FotaException;
}
