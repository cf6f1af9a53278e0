// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.limit.ServerLimits;
import org.fotaide.server.problem.ServerProblem;

/** The products. */
public final class ProductTable {
    private final Sql sql;
    private final ServerLimits limits;

    ProductTable(Sql sql, ServerLimits limits) {
        this.sql = sql;
        this.limits = limits;
    }

    public void add(Product product) throws SQLException, FotaException {
        Guarded guarded = new Guarded(sql, limits);
        guarded.room("products", "products", limits.products());
        guarded.length("The name", product.name());
        if (find(product.ptype()).isPresent()) {
            throw new FotaException(ServerProblem.EXISTS.with("Product " + product.ptype()));
        }
        sql.update(
                "INSERT INTO products (ptype, name, map, access, created) VALUES (?, ?, ?, ?, ?)",
                product.ptype().number(),
                product.name(),
                product.map().map(FlashMap::number),
                product.access().word(),
                product.created().toEpochMilli());
    }

    /** Changes name, map and access. */
    public void change(Product product) throws SQLException, FotaException {
        new Guarded(sql, limits).length("The name", product.name());
        sql.update(
                "UPDATE products SET name = ?, map = ?, access = ? WHERE ptype = ?",
                product.name(),
                product.map().map(FlashMap::number),
                product.access().word(),
                product.ptype().number());
    }

    public Product get(ProductType ptype) throws SQLException, FotaException {
        return find(ptype).orElseThrow(() -> new FotaException(ServerProblem.NO_PRODUCT.with(ptype)));
    }

    public Optional<Product> find(ProductType ptype) throws SQLException {
        return all().stream().filter(product -> product.ptype().equals(ptype)).findFirst();
    }

    public List<Product> all() throws SQLException {
        Map<Long, Map<String, RomName>> pins = new HashMap<>();
        sql.list("SELECT pins.ptype, grp, name FROM pins JOIN roms ON roms.id = pins.rom", row -> pins.computeIfAbsent(
                        row.getLong(1), ptype -> new HashMap<>())
                .put(row.getString(2), RomTable.name(row.getString(3))));
        return sql.list(
                "SELECT p.ptype, p.name, p.map, p.access, p.created, r.name FROM products p"
                        + " LEFT JOIN roms r ON r.id = p.current ORDER BY p.name, p.ptype",
                row -> product(row, pins.getOrDefault(row.getLong(1), Map.of())));
    }

    private static Product product(ResultSet row, Map<String, RomName> pins) throws SQLException {
        return new Product(
                new ProductType(row.getLong(1)),
                row.getString(2),
                Sql.maybe(row, 3).flatMap(map -> FlashMap.ofNumber(map.intValue())),
                Access.of(row.getString(4)).orElseThrow(),
                Optional.ofNullable(row.getString(6)).map(RomTable::name),
                pins,
                Instant.ofEpochMilli(row.getLong(5)));
    }

    /** The ROM that devices of its product get from now on. */
    public void setCurrent(RomName rom) throws SQLException {
        sql.update(
                "UPDATE products SET current = (SELECT id FROM roms WHERE name = ?) WHERE ptype = ?",
                rom.toString(),
                rom.ptype().number());
    }

    /** The ROM that a group gets instead; empty for the current one again. */
    public void pin(ProductType ptype, String group, Optional<RomName> rom) throws SQLException, FotaException {
        new Guarded(sql, limits).length("The group", group);
        sql.update("DELETE FROM pins WHERE ptype = ? AND grp = ?", ptype.number(), group);
        if (rom.isPresent()) {
            sql.update(
                    "INSERT INTO pins SELECT ?, ?, id FROM roms WHERE name = ?",
                    ptype.number(),
                    group,
                    rom.get().toString());
        }
    }
}
