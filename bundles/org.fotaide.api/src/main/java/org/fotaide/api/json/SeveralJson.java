// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.fotaide.api.upload.several.Outcome;

/** How it went with several devices, for scripts: one object for each, in their order. */
public final class SeveralJson {
    public JsonArray of(List<Outcome> outcomes) {
        JsonArray json = new JsonArray();
        outcomes.forEach(outcome -> json.add(one(outcome)));
        return json;
    }

    private static JsonObject one(Outcome outcome) {
        JsonObject json = new JsonObject();
        json.addProperty("target", outcome.device());
        if (outcome instanceof Outcome.Done done) {
            json.addProperty("result", "done");
            json.add("upload", new UploadJson().of(done.upload()));
        } else if (outcome instanceof Outcome.Failed failed) {
            json.addProperty("result", "failed");
            json.add("problem", new ProblemJson().of(failed.problem()));
        } else if (outcome instanceof Outcome.UpToDate) {
            json.addProperty("result", "up-to-date");
        } else {
            json.addProperty("result", "not-tried");
        }
        return json;
    }
}
