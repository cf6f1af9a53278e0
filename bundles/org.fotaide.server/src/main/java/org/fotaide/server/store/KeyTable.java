// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.limit.ServerLimits;
import org.fotaide.server.problem.ServerProblem;

/** The keys, by their hashes. */
public final class KeyTable {
    private final Sql sql;
    private final ServerLimits limits;

    KeyTable(Sql sql, ServerLimits limits) {
        this.sql = sql;
        this.limits = limits;
    }

    public void add(StoredKey key) throws SQLException, FotaException {
        Guarded guarded = new Guarded(sql, limits);
        guarded.room("keys", "keys", limits.keys());
        guarded.length("The label", key.label());
        sql.update(
                "INSERT INTO keys VALUES (?, ?, ?, ?, ?, ?, ?)",
                key.id(),
                key.kind().word(),
                key.hash(),
                key.label(),
                key.product().map(ProductType::number),
                key.device(),
                key.created().toEpochMilli());
    }

    /** Nobody gets in by it any more. */
    public void revoke(String id) throws SQLException, FotaException {
        if (sql.update("DELETE FROM keys WHERE id = ?", id) == 0) {
            throw new FotaException(ServerProblem.NO_KEY.with(id));
        }
    }

    public boolean hasOwner() throws SQLException {
        return sql.number("SELECT COUNT(*) FROM keys WHERE kind = 'owner' AND ptype IS NULL AND device IS NULL") > 0;
    }

    public List<StoredKey> all() throws SQLException {
        return sql.list(
                "SELECT id, kind, hash, label, ptype, device, created FROM keys ORDER BY created, id", KeyTable::key);
    }

    private static StoredKey key(ResultSet row) throws SQLException {
        return new StoredKey(
                row.getString(1),
                KeyKind.of(row.getString(2)).orElseThrow(),
                row.getString(3),
                row.getString(4),
                Sql.maybe(row, 5).map(ProductType::new),
                Optional.ofNullable(row.getString(6)),
                Instant.ofEpochMilli(row.getLong(7)));
    }
}
