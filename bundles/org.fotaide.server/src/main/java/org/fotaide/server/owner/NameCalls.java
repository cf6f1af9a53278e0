// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.owner;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Fault;
import org.fotaide.firmware.finding.Repair;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomNameReader;
import org.fotaide.firmware.rom.RomNameReading;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Problem;
import org.fotaide.server.http.Answer;
import org.fotaide.server.http.Call;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.rom.LegalName;
import org.fotaide.server.rom.NameCheck;
import org.fotaide.server.store.Store;
import org.fotaide.server.store.StoredKey;

/**
 * {@code GET /api/names?text=…&ptype=…}: whether a ROM could come in under a name, by the rules that decide when it does; with
 * the characters at fault and the repairs, for somebody who types.
 */
public record NameCalls(Store store) implements OwnerCall {
    private static final int LONGEST = 100;

    @Override
    public String word() {
        return "names";
    }

    @Override
    public void serve(Call call, StoredKey key) throws FotaException {
        call.only("GET", "HEAD");
        String text = call.query("text").orElse("");
        if (text.length() > LONGEST) {
            throw new FotaException(ServerProblem.TOO_LARGE.with("The name", LONGEST));
        }
        Optional<ProductType> ptype = call.query("ptype").flatMap(digits -> new LegalName(digits).asProduct());
        RomContext context =
                ptype.map(RomContext::of).map(RomContext::withOnlyProduct).orElse(RomContext.NONE);
        RomNameReading reading = new RomNameReader(context).read(text);
        JsonObject json = new JsonObject();
        json.addProperty("text", text);
        json.add("faults", faults(reading));
        json.add("repairs", repairs(reading));
        NameCheck check = new NameCheck(text, reading);
        json.addProperty("legal", check.legal());
        json.addProperty("value", reading.name().map(name -> name.value()).orElse(null));
        List<String> told = new ArrayList<>();
        Optional<Problem> obstacle = check.obstacle(store.catalogue(), told);
        json.addProperty("obstacle", obstacle.map(Problem::why).orElse(null));
        JsonArray notes = new JsonArray();
        told.forEach(notes::add);
        json.add("notes", notes);
        call.answer(Answer.json(json));
    }

    private static JsonArray faults(RomNameReading reading) {
        JsonArray array = new JsonArray();
        for (Fault fault : reading.faults()) {
            JsonObject json = new JsonObject();
            json.addProperty("code", fault.code().id());
            json.addProperty("severity", fault.code().severity().word());
            json.addProperty("start", fault.span().start());
            json.addProperty("end", fault.span().end());
            json.addProperty("message", fault.message());
            array.add(json);
        }
        return array;
    }

    private static JsonArray repairs(RomNameReading reading) {
        JsonArray array = new JsonArray();
        reading.repairs().stream().map(Repair::replacement).forEach(array::add);
        return array;
    }
}
