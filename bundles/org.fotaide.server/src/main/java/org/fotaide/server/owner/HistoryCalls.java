// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.owner;

import com.google.gson.JsonArray;
import java.util.Optional;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.http.Answer;
import org.fotaide.server.http.Call;
import org.fotaide.server.store.Event;
import org.fotaide.server.store.Store;
import org.fotaide.server.store.StoredKey;

/** {@code GET /api/history[?device=ID][&before=N][&most=N]}: the newest first. */
public record HistoryCalls(Store store) implements OwnerCall {
    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    @Override
    public String word() {
        return "history";
    }

    @Override
    public void serve(Call call, StoredKey key) throws FotaException {
        call.only("GET", "HEAD");
        if (call.path().size() != 2) {
            throw call.nothingThere();
        }
        Optional<String> device = call.query("device");
        long before = number(call.query("before"), Long.MAX_VALUE);
        int most = (int) Math.min(MOST, number(call.query("most"), USUAL));
        JsonArray array = new JsonArray();
        for (Event event : store.read(tables -> tables.events().list(device, before, most))) {
            array.add(new OwnerJson().of(event));
        }
        call.answer(Answer.json(array));
    }

    private static long number(Optional<String> digits, long usual) {
        return digits.filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(usual);
    }
}
