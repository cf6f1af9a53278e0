// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.cloud;

import java.util.Optional;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.offer.RunningVersion;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.store.Device;
import org.fotaide.server.store.StoredKey;
import org.fotaide.server.track.DeviceId;

/**
 * Finds out which device talks: by its key, which is checked with every message, so that one that was revoked ends the
 * connection; and by the address in its activation, where the key is for several devices.
 *
 * @param address from which it came
 */
record DeviceIntroduction(CloudServices services, String address) {
    KnownDevice of(DeviceMessage message, Optional<KnownDevice> before) throws FotaException {
        StoredKey key = services.guard().known(message.key(), address);
        if (key.isOwner()) {
            throw new FotaException(ServerProblem.KEY_OTHER.with("owners"));
        }
        Optional<KnownDevice> same = before.filter(device -> device.key().equals(key.id()));
        if (same.isPresent()) {
            return same.get();
        }
        Optional<String> named = key.device().or(() -> message.body("bssid"));
        String id = new DeviceId(
                        named.orElseThrow(
                                () -> new FotaException(
                                        ServerProblem.BAD_REQUEST.with(
                                                "Its key is for several devices, and it does not say which one it is; give it a key of its own."))))
                .read();
        ProductType product = product(key, id, message);
        if (services.store().catalogue().product(product).isEmpty()) {
            throw new FotaException(ServerProblem.NO_PRODUCT.with(product));
        }
        return new KnownDevice(id, product, key.id());
    }

    private ProductType product(StoredKey key, String id, DeviceMessage message) throws FotaException {
        Optional<ProductType> stated =
                key.product().or(() -> message.body("rom_version").flatMap(rom -> new RunningVersion(rom).product()));
        return stated.isPresent()
                ? stated.get()
                : services.store()
                        .read(tables -> tables.devices().find(id))
                        .map(Device::product)
                        .orElseThrow(() -> new FotaException(ServerProblem.NO_DEVICE.with(id)));
    }
}
