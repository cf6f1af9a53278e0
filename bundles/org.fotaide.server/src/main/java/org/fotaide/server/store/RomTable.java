// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameReader;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.limit.ServerLimits;

/** The ROMs and their images; the bytes of an image stand here once, however many ROMs have it. */
public final class RomTable {
    private final Sql sql;
    private final ServerLimits limits;

    RomTable(Sql sql, ServerLimits limits) {
        this.sql = sql;
        this.limits = limits;
    }

    /** A name as it stands in the store, where only legal ones do. */
    static RomName name(String text) {
        return new RomNameReader(RomContext.NONE).read(text).name().orElseThrow();
    }

    /**
     * Adds a ROM with all its images.
     *
     * @param bytes of each image
     */
    public void add(Rom rom, Map<ImagePart, byte[]> bytes) throws SQLException, FotaException {
        Guarded guarded = new Guarded(sql, limits);
        guarded.room("roms", "ROMs", limits.roms());
        guarded.length("The note", rom.note());
        RomName name = rom.name();
        sql.update(
                "INSERT INTO roms (name, ptype, type, value, flag, created, author, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                name.toString(),
                name.ptype().number(),
                String.valueOf(name.type().letter()),
                name.value(),
                String.valueOf(name.flag().letter()),
                rom.created().toEpochMilli(),
                rom.author(),
                rom.note());
        long id = sql.number("SELECT id FROM roms WHERE name = ?", name.toString());
        for (Map.Entry<ImagePart, StoredImage> image : rom.images().entrySet()) {
            StoredImage stored = image.getValue();
            sql.update(
                    "INSERT INTO images VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    stored.sha256(),
                    stored.size(),
                    stored.md5(),
                    String.join(" ", stored.running()),
                    stored.chip().word(),
                    stored.flash(),
                    bytes.get(image.getKey()));
            sql.update(
                    "INSERT INTO rom_images VALUES (?, ?, ?)",
                    id,
                    image.getKey().word(),
                    stored.sha256());
        }
    }

    public Optional<Rom> find(RomName name) throws SQLException {
        return list("WHERE r.name = ?", name.toString()).stream().findFirst();
    }

    /** All of them, the newest first. */
    public List<Rom> all() throws SQLException {
        return list("");
    }

    /** The names of all ROMs. */
    public List<RomName> names() throws SQLException {
        return sql.list("SELECT name FROM roms ORDER BY id", row -> name(row.getString(1)));
    }

    private List<Rom> list(String where, Object... values) throws SQLException {
        Map<String, Map<ImagePart, StoredImage>> images = new HashMap<>();
        sql.list(
                "SELECT r.name, part, sha256, size, md5, running, chip, flash FROM rom_images ri JOIN roms r ON r.id = ri.rom"
                        + " JOIN images i ON i.sha256 = ri.image " + where,
                row -> images.computeIfAbsent(row.getString(1), rom -> new EnumMap<>(ImagePart.class))
                        .put(ImagePart.of(row.getString(2)).orElseThrow(), image(row)),
                values);
        Map<String, Rom> roms = new LinkedHashMap<>();
        sql.list(
                "SELECT r.name, created, author, note FROM roms r " + where + " ORDER BY r.id DESC",
                row -> roms.put(
                        row.getString(1),
                        new Rom(
                                name(row.getString(1)),
                                Instant.ofEpochMilli(row.getLong(2)),
                                row.getString(3),
                                row.getString(4),
                                images.getOrDefault(row.getString(1), new EnumMap<>(ImagePart.class)))),
                values);
        return new ArrayList<>(roms.values());
    }

    private static StoredImage image(ResultSet row) throws SQLException {
        return new StoredImage(
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                words(row.getString(6)),
                Chip.of(row.getString(7)),
                row.getLong(8));
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }

    /** The bytes of an image. */
    public Optional<byte[]> bytes(String sha256) throws SQLException {
        return sql.first("SELECT bytes FROM images WHERE sha256 = ?", row -> row.getBytes(1), sha256);
    }
}
