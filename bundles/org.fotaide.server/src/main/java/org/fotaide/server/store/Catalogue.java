// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomName;

/**
 * All products, ROMs and keys at one moment, in memory, since every request asks for them.
 *
 * @param version counts the changes of the store
 * @param products by number
 * @param roms by name, the newest first
 * @param keys by hash
 */
public record Catalogue(
        long version,
        Map<ProductType, Product> products,
        List<Rom> roms,
        Map<RomName, Rom> byName,
        Map<String, StoredKey> keys) {
    static Catalogue of(long version, List<Product> products, List<Rom> roms, List<StoredKey> keys) {
        Map<ProductType, Product> byType = new HashMap<>();
        products.forEach(product -> byType.put(product.ptype(), product));
        Map<RomName, Rom> byName = new HashMap<>();
        roms.forEach(rom -> byName.put(rom.name(), rom));
        Map<String, StoredKey> byHash = new HashMap<>();
        keys.forEach(key -> byHash.put(key.hash(), key));
        return new Catalogue(version, Map.copyOf(byType), List.copyOf(roms), Map.copyOf(byName), Map.copyOf(byHash));
    }

    public Optional<Product> product(ProductType ptype) {
        return Optional.ofNullable(products.get(ptype));
    }

    public Optional<Rom> rom(RomName name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The ROM that devices of a product get. */
    public Optional<Rom> current(ProductType ptype) {
        return product(ptype).flatMap(Product::current).flatMap(this::rom);
    }
}
