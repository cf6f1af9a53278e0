// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.cloud;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Optional;
import org.fotaide.server.key.KeySecret;

/**
 * What a device said.
 *
 * @param json all of it
 */
record DeviceMessage(JsonObject json) {
    private static final String SCHEME = "token ";

    /** Empty if it is no JSON object. */
    static Optional<DeviceMessage> of(String line) {
        try {
            JsonElement json = JsonParser.parseString(line);
            return json.isJsonObject() ? Optional.of(new DeviceMessage(json.getAsJsonObject())) : Optional.empty();
        } catch (JsonParseException | StackOverflowError noJson) {
            return Optional.empty();
        }
    }

    /** Where it is meant to go, without a slash at the end; empty text for an answer. */
    String path() {
        return text(json, "path").map(path -> path.replaceFirst("/$", "")).orElse("");
    }

    /** The number by which an answer finds its question; 0 if it has none. */
    long nonce() {
        return text(json, "nonce")
                .filter(digits -> digits.matches("\\d{1,10}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    /** The device's key; one that fits nothing if it has none. */
    KeySecret key() {
        return new KeySecret(object("meta")
                .flatMap(meta -> text(meta, "Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip())
                .orElse(""));
    }

    /** The status of an answer; 0 if it has none. */
    int status() {
        return text(json, "status")
                .filter(digits -> digits.matches("\\d{3}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** The word of a message: {@code device_upgrade_success}. */
    String action() {
        return object("get").flatMap(get -> text(get, "action")).orElse("");
    }

    /** A text of its body, if it is there. */
    Optional<String> body(String name) {
        return object("body").flatMap(body -> text(body, name)).filter(text -> !text.isEmpty());
    }

    private Optional<JsonObject> object(String name) {
        return Optional.ofNullable(json.get(name))
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject);
    }

    private static Optional<String> text(JsonObject object, String name) {
        return Optional.ofNullable(object.get(name))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString);
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "message to " + path();
    }
}
