// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fotaide.server.limit.ServerLimits;

/** The history; the oldest lines go when there are too many. */
public final class EventTable {
    private static final String SELECT = "SELECT id, time, kind, who, device, rom, text FROM events ";

    private final Sql sql;
    private final ServerLimits limits;

    EventTable(Sql sql, ServerLimits limits) {
        this.sql = sql;
        this.limits = limits;
    }

    /** Writes one down. */
    public void add(Event event) throws SQLException {
        sql.update(
                "INSERT INTO events (time, kind, who, device, rom, text) VALUES (?, ?, ?, ?, ?, ?)",
                event.time().toEpochMilli(),
                event.kind().word(),
                event.who(),
                event.device(),
                event.rom(),
                event.text().substring(0, Math.min(event.text().length(), limits.text())));
        sql.update("DELETE FROM events WHERE id <= (SELECT MAX(id) FROM events) - ?", limits.events());
    }

    /**
     * The newest first.
     *
     * @param device of one device; empty for all
     * @param before only older ones than this identity
     * @param most how many
     */
    public List<Event> list(Optional<String> device, long before, int most) throws SQLException {
        return device.isPresent()
                ? sql.list(
                        SELECT + "WHERE device = ? AND id < ? ORDER BY id DESC LIMIT ?",
                        EventTable::event,
                        device.get(),
                        before,
                        most)
                : sql.list(SELECT + "WHERE id < ? ORDER BY id DESC LIMIT ?", EventTable::event, before, most);
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getLong(1),
                Instant.ofEpochMilli(row.getLong(2)),
                EventKind.of(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }
}
