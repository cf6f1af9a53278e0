// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.json;

import com.google.gson.JsonObject;
import org.fotaide.firmware.work.Problem;

/** A failure, for scripts. */
public final class ProblemJson {
    public JsonObject of(Problem problem) {
        JsonObject json = new JsonObject();
        json.addProperty("code", problem.code());
        json.addProperty("what", problem.what());
        json.addProperty("why", problem.why());
        json.addProperty("remedy", problem.remedy());
        return json;
    }
}
