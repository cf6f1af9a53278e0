// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.owner;

import com.google.gson.JsonArray;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.http.Answer;
import org.fotaide.server.http.Body;
import org.fotaide.server.http.Call;
import org.fotaide.server.http.Form;
import org.fotaide.server.limit.ServerLimits;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.rom.LegalName;
import org.fotaide.server.rom.PublishRom;
import org.fotaide.server.rom.RomUpload;
import org.fotaide.server.rom.SetCurrent;
import org.fotaide.server.store.ImagePart;
import org.fotaide.server.store.Product;
import org.fotaide.server.store.Rom;
import org.fotaide.server.store.Store;
import org.fotaide.server.store.StoredKey;

/**
 * {@code GET /api/roms}, {@code GET} and {@code PUT /api/roms/NAME} (a form with the images, {@code note}, {@code force} and
 * {@code current}), {@code POST /api/roms/NAME/current} ({@code {"force": NAME}}).
 */
public final class RomCalls implements OwnerCall {
    /** Images and a filesystem; the rest of a form is small. */
    private static final int IMAGES = 3;

    private final Store store;

    public RomCalls(Store store) {
        this.store = store;
    }

    @Override
    public String word() {
        return "roms";
    }

    @Override
    public void serve(Call call, StoredKey key) throws FotaException {
        switch (call.path().size()) {
            case 2 -> list(call);
            case 3 -> one(call, key);
            case 4 -> current(call, key);
            default -> throw call.nothingThere();
        }
    }

    private void list(Call call) throws FotaException {
        call.only("GET", "HEAD");
        JsonArray roms = new JsonArray();
        OwnerJson json = new OwnerJson();
        Optional<String> ptype = call.query("ptype");
        for (Rom rom : store.catalogue().roms()) {
            if (ptype.isEmpty() || ptype.get().equals(rom.name().ptype().toString())) {
                roms.add(json.of(rom, store.catalogue()));
            }
        }
        call.answer(Answer.json(roms));
    }

    private void one(Call call, StoredKey key) throws FotaException {
        call.only("GET", "HEAD", "PUT");
        if (call.reads()) {
            RomName name = new LegalName(call.word(2)).read();
            Rom rom = store.catalogue().rom(name).orElseThrow(() -> new FotaException(ServerProblem.NO_ROM.with(name)));
            call.answer(Answer.json(new OwnerJson().of(rom, store.catalogue())));
            return;
        }
        new LegalName(call.word(2)).read();
        PublishRom.PublishedRom done = new PublishRom(upload(call, key)).call(store);
        call.answer(Answer.json(new OwnerJson().of(done, store.catalogue())).status(done.fresh() ? 201 : 200));
    }

    private RomUpload upload(Call call, StoredKey key) throws FotaException {
        ServerLimits limits = store.limits();
        Form form = Form.of(call, limits.image(), (long) IMAGES * limits.image() + limits.body());
        Map<ImagePart, byte[]> images = new EnumMap<>(ImagePart.class);
        form.parts().forEach((name, bytes) -> ImagePart.of(name).ifPresent(part -> images.put(part, bytes)));
        boolean leave = form.text("current").filter("no"::equals).isPresent();
        return new RomUpload(
                call.word(2),
                images,
                form.text("note").orElse(""),
                key.id(),
                form.text("force").filter(text -> !text.isEmpty()),
                leave ? RomUpload.Switching.LEAVE : RomUpload.Switching.SET_CURRENT);
    }

    private void current(Call call, StoredKey key) throws FotaException {
        call.only("POST");
        if (!call.word(3).equals("current")) {
            throw call.nothingThere();
        }
        RomName name = new LegalName(call.word(2)).read();
        Optional<String> forced = Body.text(new Body(call, store.limits().body()).json(), "force");
        Product product = store.write(new SetCurrent(name, key.id(), forced)::in);
        call.answer(Answer.json(new OwnerJson().of(product)));
    }
}
