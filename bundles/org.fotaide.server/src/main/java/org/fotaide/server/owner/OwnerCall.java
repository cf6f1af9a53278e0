// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.owner;

import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.http.Call;
import org.fotaide.server.store.StoredKey;

/** What owners do with one kind of thing, below {@code /api/}. */
public interface OwnerCall {
    /** The second word of its addresses: {@code roms} for {@code /api/roms/…}. */
    String word();

    /**
     * Answers.
     *
     * @param key of the owner
     */
    void serve(Call call, StoredKey key) throws FotaException;
}
