// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.track;

import java.sql.SQLException;
import java.util.Optional;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.store.Device;
import org.fotaide.server.store.Event;
import org.fotaide.server.store.EventKind;
import org.fotaide.server.store.Tables;

/**
 * Changes what people say of a device; what is empty stays as it is.
 *
 * @param id which device
 * @param group that it belongs to
 * @param name for people
 * @param pin the ROM that it is to run by name, or, where the inner one is empty, the current one again
 * @param who changes it
 */
public record ChangeDevice(
        String id, Optional<String> group, Optional<String> name, Optional<Optional<RomName>> pin, String who) {
    public Device in(Tables tables) throws SQLException, FotaException {
        Device device = tables.devices().get(id);
        tables.devices().change(id, group, name);
        if (pin.isPresent()) {
            Optional<RomName> rom = pin.get();
            if (rom.isPresent()) {
                check(device, rom.get(), tables);
            }
            tables.devices().pin(id, rom);
            tables.events()
                    .add(Event.now(
                            EventKind.PINNED,
                            who,
                            id,
                            rom.map(RomName::toString).orElse(""),
                            ""));
        }
        return tables.devices().get(id);
    }

    private static void check(Device device, RomName rom, Tables tables) throws SQLException, FotaException {
        if (tables.roms().find(rom).isEmpty()) {
            throw new FotaException(ServerProblem.NO_ROM.with(rom));
        }
        if (!rom.ptype().equals(device.product())) {
            throw new FotaException(ServerProblem.BAD_REQUEST.with(rom + " is for product " + rom.ptype()
                    + ", and the device is of product " + device.product() + "."));
        }
    }
}
