// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.rom;

import java.sql.SQLException;
import java.util.Optional;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.store.Event;
import org.fotaide.server.store.EventKind;
import org.fotaide.server.store.Product;
import org.fotaide.server.store.Tables;

/**
 * Says by name which ROM a group of devices is to run, also an older one.
 *
 * @param ptype of which product
 * @param group which group
 * @param rom which ROM; empty for the current one again
 * @param who says so
 */
public record PinGroup(ProductType ptype, String group, Optional<RomName> rom, String who) {
    public Product in(Tables tables) throws SQLException, FotaException {
        tables.products().get(ptype);
        if (rom.isPresent()) {
            if (!rom.get().ptype().equals(ptype)) {
                throw new FotaException(ServerProblem.BAD_REQUEST.with(
                        rom.get() + " is for product " + rom.get().ptype() + ", not for " + ptype + "."));
            }
            if (tables.roms().find(rom.get()).isEmpty()) {
                throw new FotaException(ServerProblem.NO_ROM.with(rom.get()));
            }
        }
        tables.products().pin(ptype, group, rom);
        tables.events()
                .add(Event.now(
                        EventKind.PINNED, who, "", rom.map(RomName::toString).orElse(""), "group " + group));
        return tables.products().get(ptype);
    }
}
