// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.owner;

import java.util.Optional;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.store.Device;
import org.fotaide.server.store.StoredKey;

/** What an owner's key that is not for everything may do. */
record OwnerKeys(StoredKey key) {
    void mayOrder(Device device) throws FotaException {
        mayOrder(device.product(), Optional.of(device.id()));
    }

    void mayOrder(ProductType product, Optional<String> device) throws FotaException {
        if (!key.isOwner() || !key.opens(product, device)) {
            throw new FotaException(ServerProblem.KEY_OTHER.with(key.scope()));
        }
    }
}
