// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.problem.ServerProblem;

/**
 * The tables. Each step leads from one version to the next and is never changed once it was delivered; the version stands in
 * the file ({@code user_version}).
 */
final class Schema {
    private static final List<List<String>> STEPS = List.of(
            List.of(
                    """
            CREATE TABLE meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID""",
                    "INSERT INTO meta VALUES ('catalogue', 0)",
                    """
            CREATE TABLE products (
              ptype INTEGER PRIMARY KEY CHECK (ptype BETWEEN 1 AND 4294967295),
              name TEXT NOT NULL, map INTEGER, access TEXT NOT NULL CHECK (access IN ('open', 'key')),
              current INTEGER REFERENCES roms (id), created INTEGER NOT NULL)""",
                    """
            CREATE TABLE roms (
              id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, ptype INTEGER NOT NULL REFERENCES products (ptype),
              type TEXT NOT NULL, value INTEGER NOT NULL, flag TEXT NOT NULL, created INTEGER NOT NULL,
              author TEXT NOT NULL, note TEXT NOT NULL)""",
                    """
            CREATE TABLE images (
              sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL, md5 TEXT NOT NULL, running TEXT NOT NULL,
              chip TEXT NOT NULL, flash INTEGER NOT NULL, bytes BLOB NOT NULL)""",
                    """
            CREATE TABLE rom_images (
              rom INTEGER NOT NULL REFERENCES roms (id), part TEXT NOT NULL,
              image TEXT NOT NULL REFERENCES images (sha256), PRIMARY KEY (rom, part)) WITHOUT ROWID""",
                    """
            CREATE TABLE pins (
              ptype INTEGER NOT NULL REFERENCES products (ptype), grp TEXT NOT NULL,
              rom INTEGER NOT NULL REFERENCES roms (id), PRIMARY KEY (ptype, grp)) WITHOUT ROWID""",
                    """
            CREATE TABLE devices (
              id TEXT PRIMARY KEY, ptype INTEGER NOT NULL REFERENCES products (ptype), grp TEXT NOT NULL DEFAULT '',
              name TEXT NOT NULL DEFAULT '', pin INTEGER REFERENCES roms (id), rom TEXT NOT NULL DEFAULT '',
              state TEXT NOT NULL, detail TEXT NOT NULL DEFAULT '', address TEXT NOT NULL DEFAULT '',
              first_seen INTEGER NOT NULL, last_seen INTEGER NOT NULL) WITHOUT ROWID""",
                    "CREATE INDEX devices_by_product ON devices (ptype, rom)",
                    """
            CREATE TABLE keys (
              id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('owner', 'device')), hash TEXT NOT NULL UNIQUE,
              label TEXT NOT NULL, ptype INTEGER REFERENCES products (ptype), device TEXT, created INTEGER NOT NULL)
              WITHOUT ROWID""",
                    """
            CREATE TABLE events (
              id INTEGER PRIMARY KEY AUTOINCREMENT, time INTEGER NOT NULL, kind TEXT NOT NULL, who TEXT NOT NULL,
              device TEXT NOT NULL, rom TEXT NOT NULL, text TEXT NOT NULL)""",
                    "CREATE INDEX events_by_device ON events (device, id)"),
            List.of("""
            CREATE TABLE orders (
              device TEXT PRIMARY KEY REFERENCES devices (id) ON DELETE CASCADE,
              rom INTEGER NOT NULL REFERENCES roms (id), insisted INTEGER NOT NULL, who TEXT NOT NULL,
              time INTEGER NOT NULL) WITHOUT ROWID"""));

    /** Whatever changes one of these lets every server on the file read its catalogue again. */
    private static final List<String> CATALOGUE = List.of("products", "roms", "rom_images", "pins", "keys");

    private Schema() {}

    static int newest() {
        return STEPS.size();
    }

    /** Brings a file to the newest version, in one transaction. */
    static void migrate(Sql sql, Path file) throws SQLException, FotaException {
        sql.update("BEGIN IMMEDIATE");
        try {
            long version = sql.number("PRAGMA user_version");
            if (version > newest()) {
                throw new FotaException(ServerProblem.STORE_NEWER.with(file, version, newest()));
            }
            for (List<String> step : STEPS.subList((int) version, newest())) {
                for (String statement : step) {
                    sql.update(statement);
                }
            }
            if (version == 0) {
                addTriggers(sql);
            }
            sql.update("PRAGMA user_version = " + newest());
            sql.update("COMMIT");
        } catch (SQLException | FotaException failed) {
            sql.rollBack(failed);
            throw failed;
        }
    }

    private static void addTriggers(Sql sql) throws SQLException {
        for (String table : CATALOGUE) {
            for (String change : List.of("INSERT", "UPDATE", "DELETE")) {
                sql.update("CREATE TRIGGER " + table + "_" + change.toLowerCase(Locale.ROOT) + " AFTER "
                        + change + " ON " + table
                        + " BEGIN UPDATE meta SET value = value + 1 WHERE name = 'catalogue'; END");
            }
        }
    }
}
