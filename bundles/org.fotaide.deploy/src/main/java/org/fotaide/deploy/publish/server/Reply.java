// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Optional;

/**
 * What a server said.
 *
 * @param status of its answer
 * @param body as text, whatever that is
 */
record Reply(int status, String body) {
    /** The body, if it is JSON. */
    Optional<JsonElement> json() {
        try {
            return Optional.of(JsonParser.parseString(body));
        } catch (JsonParseException other) {
            return Optional.empty();
        }
    }

    /** What the update server refuses a call with: what happened, why, and what to do. */
    Optional<JsonObject> problem() {
        return json().filter(JsonElement::isJsonObject)
                .map(body -> body.getAsJsonObject().get("problem"))
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject);
    }
}
