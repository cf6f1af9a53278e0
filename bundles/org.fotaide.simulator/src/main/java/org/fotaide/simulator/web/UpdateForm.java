// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.fotaide.simulator.boot.Board;
import org.fotaide.simulator.espota.Oddity;
import org.fotaide.simulator.espota.ReceiverSettings;
import org.fotaide.simulator.event.DeviceEvent;
import org.fotaide.simulator.http.Intake;
import org.fotaide.simulator.http.Request;
import org.fotaide.simulator.http.Site;
import org.fotaide.simulator.update.Update;
import org.fotaide.simulator.update.UpdateError;
import org.fotaide.simulator.update.UpdateException;

/**
 * The page /update of ESP8266HTTPUpdateServer. A real device writes while it receives, from the lowest free address on, since
 * it does not know how much will come; this one gathers the file and puts it where an invitation would.
 */
public final class UpdateForm implements Site {
    /** More than the largest flash and a form around it, in bytes. */
    private static final long MOST = 17L << 20;

    private static final String CORS = "Access-Control-Allow-Headers: *\r\nAccess-Control-Allow-Origin: *\r\n";
    private static final String DONE =
            "<META http-equiv=\"refresh\" content=\"15;URL=/\">Update Success! Rebooting...\n";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Update</title></head><body>
            <form method="POST" action="" enctype="multipart/form-data">
            Firmware: <input type="file" accept=".bin,.bin.gz" name="firmware"> <input type="submit" value="Update firmware">
            </form>
            <form method="POST" action="" enctype="multipart/form-data">
            File system: <input type="file" accept=".bin,.bin.gz,.image" name="filesystem">
            <input type="submit" value="Update file system">
            </form>
            </body></html>
            """;

    private final ReceiverSettings settings;
    private final Board board;
    private final Consumer<DeviceEvent> events;

    public UpdateForm(ReceiverSettings settings, Board board, Consumer<DeviceEvent> events) {
        this.settings = settings;
        this.board = board;
        this.events = events;
    }

    @Override
    public Optional<Duration> take(Request request) throws IOException {
        switch (request.what()) {
            case "GET /update" -> page(request);
            case "OPTIONS /update" -> request.answer(200, CORS, "y".getBytes(StandardCharsets.US_ASCII));
            case "POST /update" -> {
                return posted(request);
            }
            default -> request.answer(404, "text/plain", "Not found: " + request.what());
        }
        return Optional.empty();
    }

    private void page(Request request) throws IOException {
        if (known(request)) {
            request.answer(200, "text/html", PAGE);
        } else {
            turnAway(request);
        }
    }

    private boolean known(Request request) {
        return settings.login()
                .map(login -> login.matches(request.header("authorization")))
                .orElse(true);
    }

    private void turnAway(Request request) throws IOException {
        if (request.header("authorization").isPresent()) {
            events.accept(new DeviceEvent.AuthenticationFailed(request.from()));
        }
        request.answer(401, "WWW-Authenticate: Basic realm=\"Login Required\"\r\n" + CORS, new byte[0]);
    }

    /** Also of a stranger everything is taken before he is turned away. */
    private Optional<Duration> posted(Request request) throws IOException {
        if (request.length() > MOST) {
            request.answer(400, "text/plain", "too much");
            return Optional.empty();
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Intake intake = new Intake(request, settings, events);
        for (Optional<byte[]> piece = intake.next(); piece.isPresent(); piece = intake.next()) {
            body.writeBytes(piece.get());
        }
        if (!intake.complete()) {
            return Optional.empty();
        }
        if (!known(request)) {
            turnAway(request);
            return Optional.empty();
        }
        settings.login().ifPresent(login -> events.accept(new DeviceEvent.Authenticated(request.from())));
        if (settings.has(Oddity.NEVER_GIVES_RESULT)) {
            events.accept(new DeviceEvent.UpdateFailed(Oddity.NEVER_GIVES_RESULT.effect()));
            request.outlast();
            return Optional.empty();
        }
        return written(request, body.toByteArray());
    }

    private Optional<Duration> written(Request request, byte[] body) throws IOException {
        try {
            FormPart file =
                    FormPart.in(request.header("content-type").orElse(""), body).orElseThrow(UpdateError.NO_DATA::with);
            write(request, file);
        } catch (UpdateException failed) {
            events.accept(new DeviceEvent.UpdateFailed(failed.getMessage()));
            request.answer(
                    200, "Content-Type: text/html\r\n" + CORS, text("Update error: " + failed.getMessage() + "\n"));
            return Optional.empty();
        }
        if (!settings.has(Oddity.CLOSES_WITHOUT_RESULT)) {
            request.answer(200, "Content-Type: text/html\r\n" + CORS, text(DONE));
        }
        return Optional.of(Duration.ZERO);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private void write(Request request, FormPart file) throws UpdateException {
        byte[] content = file.content().toArray();
        events.accept(new DeviceEvent.Invited(request.from(), file.command(), content.length));
        if (content.length == 0) {
            throw UpdateError.NO_DATA.with();
        }
        Update update = board.begin(file.command(), content.length);
        update.write(content);
        update.end();
        events.accept(new DeviceEvent.Written(update.target().place(), update.taken()));
    }
}
