// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;

/** What the server said of itself when it began. */
record Hello(JsonObject result) {
    /** A capability by its path, with dots between; null of JSON where it is not told. */
    JsonElement capability(String path) {
        JsonElement found = result.get("capabilities");
        for (String step : path.split("\\.")) {
            if (!found.isJsonObject() || !found.getAsJsonObject().has(step)) {
                return JsonNull.INSTANCE;
            }
            found = found.getAsJsonObject().get(step);
        }
        return found;
    }

    /** Whether it is told, in whatever form, and is not told to be false. */
    boolean offers(String path) {
        JsonElement told = capability(path);
        return !told.isJsonNull()
                && !(told.isJsonPrimitive() && told.getAsString().equals("false"));
    }

    List<String> commands() {
        return capability("executeCommandProvider.commands").getAsJsonArray().asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }
}
