// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.http;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fotaide.firmware.work.Problem;
import org.fotaide.server.problem.ServerProblem;

/**
 * A small answer, all of which is known at once.
 *
 * @param status of HTTP
 * @param type the media type of the body
 * @param body may be empty
 * @param headers besides
 */
public record Answer(int status, String type, ByteBuffer body, Map<String, String> headers) {
    public static final String JSON = "application/json; charset=utf-8";

    /** The header that names a problem, also where there is no body. */
    static final String PROBLEM = "X-Fota-Problem";

    private static final Gson GSON = new GsonBuilder().serializeNulls().create();

    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer json(JsonElement value) {
        return json(200, value);
    }

    public static Answer json(int status, JsonElement value) {
        return new Answer(status, JSON, bytes(GSON.toJson(value) + "\n"), Map.of());
    }

    public static Answer text(String type, String text) {
        return new Answer(200, type, bytes(text), Map.of());
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    /** One without a body. */
    public static Answer empty(int status) {
        return new Answer(status, "", ByteBuffer.allocate(0), Map.of());
    }

    /** A failure, in the form that the command line has: {@code {"problem": {…}}}. */
    public static Answer problem(Problem problem) {
        JsonObject parts = new JsonObject();
        parts.addProperty("code", problem.code());
        parts.addProperty("what", problem.what());
        parts.addProperty("why", problem.why());
        parts.addProperty("remedy", problem.remedy());
        JsonObject json = new JsonObject();
        json.add("problem", parts);
        int status = problem.kind() instanceof ServerProblem ours ? ours.status() : ServerProblem.INTERNAL.status();
        Answer answer = json(json).status(status).with(PROBLEM, problem.code());
        return status == ServerProblem.KEY_MISSING.status()
                ? answer.with("WWW-Authenticate", "Token realm=\"fota\"")
                : answer;
    }

    /** The same without a body. */
    Answer wordless() {
        return new Answer(status, "", ByteBuffer.allocate(0), headers);
    }

    public Answer status(int other) {
        return new Answer(other, type, body, headers);
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, type, body, more);
    }
}
