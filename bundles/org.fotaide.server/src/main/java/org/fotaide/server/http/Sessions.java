// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.http;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.Request;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.key.KeySecret;
import org.fotaide.server.limit.ServerLimits;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.store.Store;
import org.fotaide.server.store.StoredKey;

/**
 * Who is logged in at the page. A session is a cookie that scripts cannot read, and a token that only scripts of the page
 * know, so that a link on a foreign page can do nothing. It ends with its key, by logging out, with the server, or by
 * its age ({@link ServerLimits#sessionIdle}, {@link ServerLimits#sessionLife}).
 */
public final class Sessions {
    /** The cookie. */
    public static final String COOKIE = "fota-session";

    /** The header of the page's token. */
    public static final String TOKEN = "X-Fota-Token";

    private static final int MOST = 1_000;

    private final Store store;
    private final Map<String, Session> sessions = new LinkedHashMap<>(16, 0.75f, true);

    public Sessions(Store store) {
        this.store = store;
    }

    /**
     * One login.
     *
     * @param cookie what the browser sends by itself
     * @param token what the page's scripts send
     * @param keyHash of the key by which somebody logged in
     * @param age how old it is
     */
    public record Session(KeySecret cookie, KeySecret token, String keyHash, SessionAge age) {
        private Session usedAt(Instant now) {
            return new Session(cookie, token, keyHash, age.usedAt(now));
        }
    }

    public synchronized Session begin(StoredKey key) {
        Instant now = Instant.now();
        Session session = new Session(KeySecret.make(), KeySecret.make(), key.hash(), new SessionAge(now, now));
        sessions.put(session.cookie().hash(), session);
        if (sessions.size() > MOST) {
            var oldest = sessions.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        return session;
    }

    /** The session that a request belongs to, which has been used by it. */
    public synchronized Optional<Session> of(Call call) {
        Instant now = Instant.now();
        sessions.values().removeIf(session -> session.age().isOver(now, store.limits()));
        Optional<Session> found = named(call).map(session -> session.usedAt(now));
        found.ifPresent(session -> sessions.put(session.cookie().hash(), session));
        return found;
    }

    private Optional<Session> named(Call call) {
        return Request.getCookies(call.request()).stream()
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(HttpCookie::getValue)
                .map(value -> sessions.get(new KeySecret(value).hash()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    public synchronized void end(Session session) {
        sessions.remove(session.cookie().hash());
    }

    /** The key of the session that a request belongs to; a change needs the page's token, too. */
    Optional<StoredKey> bearer(Call call) throws FotaException {
        Optional<Session> session = of(call);
        if (session.isEmpty()) {
            return Optional.empty();
        }
        boolean proved = call.header(TOKEN)
                .filter(token ->
                        new KeySecret(token).hash().equals(session.get().token().hash()))
                .isPresent();
        if (!call.reads() && !proved) {
            throw new FotaException(ServerProblem.FORGED.with());
        }
        return Optional.ofNullable(store.catalogue().keys().get(session.get().keyHash()));
    }
}
