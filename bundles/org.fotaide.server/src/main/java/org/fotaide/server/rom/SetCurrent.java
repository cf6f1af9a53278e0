// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.rom;

import java.sql.SQLException;
import java.util.Optional;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.store.Event;
import org.fotaide.server.store.EventKind;
import org.fotaide.server.store.Product;
import org.fotaide.server.store.Tables;

/**
 * Makes a ROM the one that devices of its product get.
 *
 * @param name which one
 * @param author the identity of the key
 * @param forced the name that a person insists on although it is older than what is current
 */
public record SetCurrent(RomName name, String author, Optional<String> forced) {
    /** Does it; returns the product as it is then. */
    public Product in(Tables tables) throws SQLException, FotaException {
        if (tables.roms().find(name).isEmpty()) {
            throw new FotaException(ServerProblem.NO_ROM.with(name));
        }
        if (!name.flag().upgradable()) {
            throw new FotaException(ServerProblem.NOT_UPGRADABLE.with(name));
        }
        Product product = tables.products().get(name.ptype());
        Optional<RomName> now = product.current();
        if (now.equals(Optional.of(name))) {
            return product;
        }
        if (now.isPresent() && now.get().value() >= name.value() && !forced.equals(Optional.of(name.toString()))) {
            throw new FotaException(ServerProblem.NOT_NEWER.with(
                    name, name.value(), now.get(), now.get().value()));
        }
        tables.products().setCurrent(name);
        tables.events()
                .add(Event.now(
                        EventKind.CURRENT,
                        author,
                        "",
                        name.toString(),
                        now.map(old -> "instead of " + old).orElse("")));
        return tables.products().get(name.ptype());
    }
}
