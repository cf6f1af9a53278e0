// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import java.time.Instant;
import java.util.Optional;
import org.fotaide.firmware.rom.ProductType;

/**
 * A key, without the secret itself.
 *
 * @param id by which people name it
 * @param kind whose it is
 * @param hash the SHA-256 of the secret, in lower-case hexadecimal
 * @param label what it is for, for people
 * @param product the only product that it opens; empty for all
 * @param device the only device that it is for; empty for all
 * @param created when
 */
public record StoredKey(
        String id,
        KeyKind kind,
        String hash,
        String label,
        Optional<ProductType> product,
        Optional<String> device,
        Instant created) {
    public boolean isOwner() {
        return kind == KeyKind.OWNER;
    }

    /** Whether it is for everything that an owner may do. */
    public boolean opensAll() {
        return isOwner() && product.isEmpty() && device.isEmpty();
    }

    /** The device that fetches with it; an owner who does so is no device, whatever the key is for. */
    public Optional<String> fetching() {
        return isOwner() ? Optional.empty() : device;
    }

    /** Whether it opens what belongs to a device, or to a product where no device is known. */
    public boolean opens(ProductType ptype, Optional<String> who) {
        boolean ofProduct = product.isEmpty() || product.get().equals(ptype);
        boolean ofDevice = device.isEmpty() || who.isEmpty() || device.equals(who);
        return ofProduct && ofDevice;
    }

    /** What it is for, for people. */
    public String scope() {
        return device.map(one -> "the device " + one)
                .or(() -> product.map(one -> "the product " + one))
                .orElse("everything");
    }
}
