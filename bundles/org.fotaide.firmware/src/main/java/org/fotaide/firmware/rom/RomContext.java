// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.Optional;

/**
 * What is known around a ROM name.
 *
 * @param product the project's product type, which repairs may put in
 * @param onlyProduct whether the name must be of that product
 * @param fifteenCharacters whether the name meets the vendor's IoT_Demo cloud client, which copies exactly 15 characters
 *     (PROTOCOLS.md 7)
 */
public record RomContext(Optional<ProductType> product, boolean onlyProduct, boolean fifteenCharacters) {
    public static final RomContext NONE = new RomContext(Optional.empty(), false, false);

    public static RomContext of(ProductType product) {
        return new RomContext(Optional.of(product), false, false);
    }

    /** The same for a name that must be of the product. */
    public RomContext withOnlyProduct() {
        return new RomContext(product, true, fifteenCharacters);
    }

    /** Whether a name of that product may stand there. */
    boolean takes(ProductType other) {
        return !onlyProduct || product.isEmpty() || product.get().equals(other);
    }
}
