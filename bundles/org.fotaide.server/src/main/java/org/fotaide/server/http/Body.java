// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.io.Content;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.problem.ServerProblem;

/** The body of a request that is no image, within bounds. */
public record Body(Call call, int most) {
    /** All of it. */
    byte[] bytes() throws FotaException {
        if (call.request().getLength() > most) {
            throw tooLarge();
        }
        try (InputStream in = Content.Source.asInputStream(call.request())) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw tooLarge();
            }
            return bytes;
        } catch (IOException brokenOff) {
            throw new FotaException(ServerProblem.BAD_REQUEST.with("Its body broke off."), brokenOff);
        }
    }

    private FotaException tooLarge() {
        return new FotaException(ServerProblem.TOO_LARGE.with("The body of the request", most));
    }

    /** A JSON object; an empty body is an empty one. */
    public JsonObject json() throws FotaException {
        String text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes())).toString();
        if (text.isBlank()) {
            return new JsonObject();
        }
        try {
            JsonElement json = JsonParser.parseString(text);
            if (json.isJsonObject()) {
                return json.getAsJsonObject();
            }
            throw new FotaException(ServerProblem.BAD_REQUEST.with("Its body is no JSON object."));
        } catch (JsonParseException | StackOverflowError noJson) {
            throw new FotaException(ServerProblem.BAD_REQUEST.with("Its body is no JSON."), noJson);
        }
    }

    /** A text of an object; empty where it is missing or null. */
    public static Optional<String> text(JsonObject json, String key) throws FotaException {
        JsonElement value = json.get(key);
        if (value == null || value.isJsonNull()) {
            return Optional.empty();
        }
        if (!value.isJsonPrimitive() || value.getAsJsonPrimitive().isBoolean()) {
            throw new FotaException(ServerProblem.BAD_REQUEST.with(key + " is no text."));
        }
        return Optional.of(value.getAsString());
    }
}
