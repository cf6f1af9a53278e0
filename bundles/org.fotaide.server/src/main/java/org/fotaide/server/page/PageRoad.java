// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.http.Answer;
import org.fotaide.server.http.Call;
import org.fotaide.server.http.Road;

/** The files of the page: {@code /} and what it loads from {@code /page/}. Only those that are listed here are given out. */
public record PageRoad(String word) implements Road {
    /** The word of the files that the page loads. */
    public static final String FILES = "page";

    private static final String START = "index.html";

    private static final String SCRIPT = "text/javascript; charset=utf-8";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry(START, "text/html; charset=utf-8"),
            Map.entry("page.css", "text/css; charset=utf-8"),
            Map.entry("icon.svg", "image/svg+xml"),
            Map.entry("main.js", SCRIPT),
            Map.entry("server.js", SCRIPT),
            Map.entry("elements.js", SCRIPT),
            Map.entry("products.js", SCRIPT),
            Map.entry("roms.js", SCRIPT),
            Map.entry("deploy.js", SCRIPT),
            Map.entry("devices.js", SCRIPT),
            Map.entry("groups.js", SCRIPT),
            Map.entry("keys.js", SCRIPT));

    /** Nothing from elsewhere, nothing inline, in nobody's frame. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Override
    public void serve(Call call) throws FotaException {
        call.only("GET", "HEAD");
        String file = word.isEmpty() ? START : call.word(1);
        Optional<String> type = Optional.ofNullable(TYPES.get(file));
        if (type.isEmpty() || call.path().size() != (word.isEmpty() ? 0 : 2)) {
            throw call.nothingThere();
        }
        call.answer(new Answer(
                200,
                type.get(),
                content(file),
                Map.of("Content-Security-Policy", POLICY, "Referrer-Policy", "no-referrer")));
    }

    private static ByteBuffer content(String file) {
        try (InputStream in = PageRoad.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("a file of the page is missing: " + file);
            }
            return ByteBuffer.wrap(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
