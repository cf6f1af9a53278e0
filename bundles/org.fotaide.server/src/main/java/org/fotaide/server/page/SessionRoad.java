// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.page;

import com.google.gson.JsonObject;
import java.util.Optional;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.http.Answer;
import org.fotaide.server.http.Body;
import org.fotaide.server.http.Call;
import org.fotaide.server.http.Guard;
import org.fotaide.server.http.Road;
import org.fotaide.server.http.Sessions;
import org.fotaide.server.http.Sessions.Session;
import org.fotaide.server.key.KeySecret;
import org.fotaide.server.limit.ServerLimits;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.store.StoredKey;

/**
 * Logging in at the page: {@code POST /session} ({@code {"key"}}), {@code GET} gives the token for a page that was loaded
 * again, {@code DELETE} logs out.
 */
public record SessionRoad(Guard guard, Sessions sessions, ServerLimits limits) implements Road {
    @Override
    public String word() {
        return "session";
    }

    @Override
    public void serve(Call call) throws FotaException {
        call.only("GET", "HEAD", "POST", "DELETE");
        switch (call.method()) {
            case "POST" -> begin(call);
            case "DELETE" -> end(call);
            default -> {
                Session session =
                        sessions.of(call).orElseThrow(() -> new FotaException(ServerProblem.KEY_MISSING.with()));
                guard.owner(call);
                call.answer(Answer.json(token(session)));
            }
        }
    }

    private void begin(Call call) throws FotaException {
        String secret = Body.text(new Body(call, limits.body()).json(), "key").orElse("");
        StoredKey key = guard.known(new KeySecret(secret.strip()), call.address());
        if (!key.opensAll()) {
            throw new FotaException(ServerProblem.KEY_OTHER.with(key.scope()));
        }
        call.who(key.id());
        Session session = sessions.begin(key);
        call.answer(Answer.json(token(session))
                .with("Set-Cookie", cookie(call, session.cookie().text())));
    }

    private void end(Call call) throws FotaException {
        guard.owner(call);
        Optional<Session> session = sessions.of(call);
        session.ifPresent(sessions::end);
        call.answer(Answer.empty(204).with("Set-Cookie", cookie(call, "") + "; Max-Age=0"));
    }

    private static JsonObject token(Session session) {
        JsonObject json = new JsonObject();
        json.addProperty("token", session.token().text());
        return json;
    }

    private static String cookie(Call call, String value) {
        return Sessions.COOKIE + "=" + value + "; Path=/; HttpOnly; SameSite=Strict"
                + (call.request().isSecure() ? "; Secure" : "");
    }
}
