// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import java.nio.file.Path;
import java.util.Optional;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.server.Images;
import org.fotaide.server.limit.ServerLimits;
import org.fotaide.server.rom.PublishRom;

/** A process that publishes until it is killed, and says of each ROM when it was acknowledged. */
final class PublishingVictim {
    private PublishingVictim() {}

    public static void main(String[] arguments) throws Exception {
        try (Store store = Store.open(Path.of(arguments[0]), ServerLimits.USUAL)) {
            store.write(tables -> {
                tables.products().add(Product.of(new ProductType(45772), "light", Optional.empty(), Access.OPEN));
                return true;
            });
            for (int i = 1; i < 1_000; i++) {
                String rom = "v1." + i + ".0t45772(a)";
                new PublishRom(Images.upload(rom, Images.slots(rom))).call(store);
                System.out.println(rom);
            }
        }
    }
}
