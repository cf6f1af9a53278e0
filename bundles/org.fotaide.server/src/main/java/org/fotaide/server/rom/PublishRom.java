// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.rom;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.store.Event;
import org.fotaide.server.store.EventKind;
import org.fotaide.server.store.ImagePart;
import org.fotaide.server.store.Product;
import org.fotaide.server.store.Rom;
import org.fotaide.server.store.Store;
import org.fotaide.server.store.StoredImage;
import org.fotaide.server.store.Tables;

/**
 * Puts a ROM into the store, all of it or nothing, if every rule allows it.
 *
 * <pre>{@code
 * PublishedRom done = new PublishRom(upload).call(store);
 * }</pre>
 *
 * @param upload what was sent
 */
public record PublishRom(RomUpload upload) {
    /**
     * What became of it.
     *
     * @param rom as it lies in the store
     * @param fresh false if the very same ROM lay there before
     * @param current whether devices of the product get it now
     * @param notes what a person should know, each one or more whole sentences
     */
    public record PublishedRom(Rom rom, boolean fresh, boolean current, List<String> notes) {
        public PublishedRom {
            notes = List.copyOf(notes);
        }
    }

    public PublishedRom call(Store store) throws FotaException {
        RomName name = new LegalName(upload.name()).read();
        Product product = store.catalogue()
                .product(name.ptype())
                .orElseThrow(() -> new FotaException(ServerProblem.NO_PRODUCT.with(name.ptype())));
        List<String> notes = new ArrayList<>();
        Map<ImagePart, StoredImage> images = new EnumMap<>(ImagePart.class);
        new ImageGate(name, product, upload.insisted())
                .check(upload.images(), notes)
                .forEach((part, image) -> images.put(part, image.stored()));
        Rom rom = new Rom(name, Instant.now(), upload.author(), upload.note(), images);
        return store.write(tables -> put(rom, notes, tables));
    }

    private PublishedRom put(Rom rom, List<String> notes, Tables tables) throws SQLException, FotaException {
        RomName name = rom.name();
        notes.addAll(new CatalogueGate(name, upload.insisted()).check(names(tables, name)));
        Optional<Rom> there = tables.roms().find(name);
        if (there.isPresent() && !there.get().images().equals(rom.images())) {
            throw new FotaException(ServerProblem.DIFFERENT.with(name));
        }
        if (there.isEmpty()) {
            tables.roms().add(rom, upload.images());
            tables.events().add(Event.now(EventKind.PUBLISHED, upload.author(), "", name.toString(), rom.note()));
        }
        if (upload.switching() == RomUpload.Switching.SET_CURRENT) {
            if (name.flag().upgradable()) {
                new SetCurrent(name, upload.author(), upload.forced()).in(tables);
            } else {
                notes.add(name + " is not upgradable (n), so devices do not get it.");
            }
        }
        boolean current = tables.products().get(name.ptype()).current().equals(Optional.of(name));
        return new PublishedRom(there.orElse(rom), there.isEmpty(), current, notes);
    }

    private static List<RomName> names(Tables tables, RomName fresh) throws SQLException {
        return tables.roms().names().stream()
                .filter(name -> name.ptype().equals(fresh.ptype()))
                .toList();
    }
}
