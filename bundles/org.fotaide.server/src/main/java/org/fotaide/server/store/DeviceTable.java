// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.limit.ServerLimits;
import org.fotaide.server.problem.ServerProblem;

/** The devices. */
public final class DeviceTable {
    private static final String SELECT = "SELECT d.id, d.ptype, d.grp, d.name, r.name, d.rom, d.state, d.detail,"
            + " d.address, d.first_seen, d.last_seen, w.name, o.insisted, o.who, o.time"
            + " FROM devices d LEFT JOIN roms r ON r.id = d.pin"
            + " LEFT JOIN orders o ON o.device = d.id AND o.time > ? LEFT JOIN roms w ON w.id = o.rom ";

    private final Sql sql;
    private final ServerLimits limits;

    DeviceTable(Sql sql, ServerLimits limits) {
        this.sql = sql;
        this.limits = limits;
    }

    /** Adds a device that has not reported yet. */
    public void add(String id, ProductType product, String group, String name) throws SQLException, FotaException {
        if (find(id).isPresent()) {
            throw new FotaException(ServerProblem.EXISTS.with("Device " + id));
        }
        Guarded guarded = new Guarded(sql, limits);
        guarded.length("The group", group);
        guarded.length("The name", name);
        insert(id, product, DeviceState.NEW);
        sql.update("UPDATE devices SET grp = ?, name = ? WHERE id = ?", group, name, id);
    }

    private void insert(String id, ProductType product, DeviceState state) throws SQLException, FotaException {
        Guarded guarded = new Guarded(sql, limits);
        guarded.length("The identity of the device", id);
        guarded.room("devices", "devices", limits.devices());
        long now = System.currentTimeMillis();
        sql.update(
                "INSERT INTO devices (id, ptype, state, first_seen, last_seen) VALUES (?, ?, ?, ?, ?)",
                id,
                product.number(),
                state.word(),
                now,
                now);
    }

    /** Writes down what a device said; a device that was unknown is known from then on. */
    public Device report(DeviceReport report) throws SQLException, FotaException {
        if (find(report.id()).isEmpty()) {
            insert(report.id(), report.product(), report.state());
        }
        Guarded guarded = new Guarded(sql, limits);
        guarded.length("What the device says that it runs", report.rom().orElse(""));
        sql.update(
                "UPDATE devices SET ptype = ?, rom = COALESCE(?, rom), state = ?, detail = ?, address = ?, last_seen = ?"
                        + " WHERE id = ?",
                report.product().number(),
                report.rom(),
                report.state().word(),
                report.detail().substring(0, Math.min(report.detail().length(), limits.text())),
                report.address(),
                System.currentTimeMillis(),
                report.id());
        if (report.rom().isPresent()) {
            sql.update(
                    "DELETE FROM orders WHERE device = ? AND rom = (SELECT id FROM roms WHERE name = ?)",
                    report.id(),
                    report.rom());
        }
        return get(report.id());
    }

    /** Keeps an order for when the device comes; it takes the place of one that waits already. */
    public void keep(String id, KeptOrder order) throws SQLException {
        sql.update(
                "INSERT OR REPLACE INTO orders (device, rom, insisted, who, time)"
                        + " VALUES (?, (SELECT id FROM roms WHERE name = ?), ?, ?, ?)",
                id,
                order.rom().toString(),
                order.insisted(),
                order.who(),
                order.time().toEpochMilli());
    }

    /** Takes the order back that waits for a device. */
    public void withdraw(String id) throws SQLException {
        sql.update("DELETE FROM orders WHERE device = ?", id);
    }

    /** An order that was given before is void. */
    private long oldest() {
        return System.currentTimeMillis() - limits.kept().toMillis();
    }

    /** Group, name and pin; those that are empty stay as they are. */
    public void change(String id, Optional<String> group, Optional<String> name) throws SQLException, FotaException {
        Guarded guarded = new Guarded(sql, limits);
        guarded.length("The group", group.orElse(""));
        guarded.length("The name", name.orElse(""));
        sql.update("UPDATE devices SET grp = COALESCE(?, grp), name = COALESCE(?, name) WHERE id = ?", group, name, id);
    }

    /** Another product, whose ROMs it gets from then on; the ROM that was chosen for it by name was one of the old product's. */
    public void move(String id, ProductType product) throws SQLException {
        sql.update("UPDATE devices SET ptype = ?, pin = NULL WHERE id = ?", product.number(), id);
    }

    /** The ROM that it is to run whatever is current; empty for the current one again. */
    public void pin(String id, Optional<RomName> rom) throws SQLException {
        sql.update(
                "UPDATE devices SET pin = (SELECT id FROM roms WHERE name = ?) WHERE id = ?",
                rom.map(RomName::toString),
                id);
    }

    public void remove(String id) throws SQLException {
        sql.update("DELETE FROM devices WHERE id = ?", id);
    }

    public Device get(String id) throws SQLException, FotaException {
        return find(id).orElseThrow(() -> new FotaException(ServerProblem.NO_DEVICE.with(id)));
    }

    public Optional<Device> find(String id) throws SQLException {
        return sql.first(SELECT + "WHERE d.id = ?", DeviceTable::device, oldest(), id);
    }

    /** All of them by identity. */
    public List<Device> all() throws SQLException {
        return sql.list(SELECT + "ORDER BY d.id", DeviceTable::device, oldest());
    }

    public List<Device> of(ProductType product) throws SQLException {
        return sql.list(SELECT + "WHERE d.ptype = ? ORDER BY d.id", DeviceTable::device, oldest(), product.number());
    }

    /** How many devices run what they said that they run. */
    public Map<String, Long> byRom() throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        sql.list(
                "SELECT rom, COUNT(*) FROM devices GROUP BY rom ORDER BY rom",
                row -> counts.put(row.getString(1), row.getLong(2)));
        return counts;
    }

    private static Device device(ResultSet row) throws SQLException {
        return new Device(
                row.getString(1),
                new ProductType(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                Optional.ofNullable(row.getString(5)).map(RomTable::name),
                row.getString(6),
                DeviceState.of(row.getString(7)),
                row.getString(8),
                row.getString(9),
                Instant.ofEpochMilli(row.getLong(10)),
                Instant.ofEpochMilli(row.getLong(11)),
                waiting(row));
    }

    private static Optional<KeptOrder> waiting(ResultSet row) throws SQLException {
        Optional<RomName> rom = Optional.ofNullable(row.getString(12)).map(RomTable::name);
        return rom.isEmpty()
                ? Optional.empty()
                : Optional.of(new KeptOrder(
                        rom.get(), row.getBoolean(13), row.getString(14), Instant.ofEpochMilli(row.getLong(15))));
    }
}
