// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.owner;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Optional;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.http.Answer;
import org.fotaide.server.http.Body;
import org.fotaide.server.http.Call;
import org.fotaide.server.key.NewKey;
import org.fotaide.server.key.NewKey.MadeKey;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.rom.LegalName;
import org.fotaide.server.store.Event;
import org.fotaide.server.store.EventKind;
import org.fotaide.server.store.KeyKind;
import org.fotaide.server.store.Store;
import org.fotaide.server.store.StoredKey;
import org.fotaide.server.track.DeviceId;

/**
 * {@code GET /api/keys}, {@code POST /api/keys} ({@code {"kind": "device" or "owner", "label", "ptype", "device"}}; the answer
 * has the secret, this once), {@code DELETE /api/keys/ID}.
 */
public record KeyCalls(Store store) implements OwnerCall {
    @Override
    public String word() {
        return "keys";
    }

    @Override
    public void serve(Call call, StoredKey key) throws FotaException {
        if (call.path().size() == 2) {
            all(call);
        } else if (call.path().size() == 3) {
            revoke(call, key);
        } else {
            throw call.nothingThere();
        }
    }

    private void all(Call call) throws FotaException {
        call.only("GET", "HEAD", "POST");
        if (call.reads()) {
            JsonArray array = new JsonArray();
            store.read(tables -> tables.keys().all()).forEach(one -> array.add(new OwnerJson().of(one)));
            call.answer(Answer.json(array));
            return;
        }
        NewKey wished = wished(new Body(call, store.limits().body()).json());
        MadeKey made = store.write(wished::make);
        call.answer(Answer.json(new OwnerJson().of(made)).status(201));
    }

    private static NewKey wished(JsonObject json) throws FotaException {
        KeyKind kind = KeyKind.of(Body.text(json, "kind").orElse("device"))
                .orElseThrow(
                        () -> new FotaException(ServerProblem.BAD_REQUEST.with("kind is neither device nor owner.")));
        Optional<String> ptype = Body.text(json, "ptype");
        Optional<ProductType> product = ptype.flatMap(text -> new LegalName(text).asProduct());
        if (ptype.isPresent() && product.isEmpty()) {
            throw new FotaException(ServerProblem.BAD_REQUEST.with("ptype is no product type."));
        }
        Optional<String> device = Body.text(json, "device");
        Optional<String> legal = device.isPresent() ? Optional.of(new DeviceId(device.get()).read()) : Optional.empty();
        return new NewKey(kind, Body.text(json, "label").orElse(""), product, legal);
    }

    private void revoke(Call call, StoredKey key) throws FotaException {
        call.only("DELETE");
        String id = call.word(2);
        store.write(tables -> {
            tables.keys().revoke(id);
            tables.events().add(Event.now(EventKind.KEY, key.id(), "", "", "revoked " + id));
            return id;
        });
        call.answer(Answer.empty(204));
    }
}
