// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.pull;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.fotaide.simulator.boot.ClaimedFlash;
import org.fotaide.simulator.boot.EbootBoard;
import org.fotaide.simulator.client.Connection;
import org.fotaide.simulator.client.Download;
import org.fotaide.simulator.client.PullException;
import org.fotaide.simulator.client.Surroundings;
import org.fotaide.simulator.event.DeviceEvent;
import org.fotaide.simulator.update.UpdateCommand;
import org.fotaide.simulator.update.UpdateError;
import org.fotaide.simulator.update.UpdateException;

/** One question by ESP8266httpUpdate, with its checks in their order (PROTOCOLS 4). */
final class HttpUpdateRun {
    /** How long it waits for a connection, and then for more bytes. */
    static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);
    private static final int HEADER = 4;
    private static final int MAGIC = 0xE9;
    private static final int GZIP = 0x1F;
    private static final int MD5_DIGITS = 32;

    private final HttpUpdate update;
    private final EbootBoard board;
    private final Surroundings device;

    HttpUpdateRun(HttpUpdate update, EbootBoard board, Surroundings device) {
        this.update = update;
        this.board = board;
        this.device = device;
    }

    PullResult call() throws IOException, PullException, UpdateException, InterruptedException {
        device.events().accept(new DeviceEvent.Pulling(update.server().url(update.path())));
        try (Connection connection = connect()) {
            device.events().accept(new DeviceEvent.Connected(connection.server()));
            connection.send(HttpUpdateRequest.of(update, device.identity(), board)
                    .text(device.settings().dialect()));
            HttpAnswer answer = HttpAnswer.read(connection);
            Optional<HttpUpdate> elsewhere = elsewhere(answer);
            return elsewhere.isPresent() ? new HttpUpdateRun(elsewhere.get(), board, device).call() : judge(answer);
        }
    }

    private Optional<HttpUpdate> elsewhere(HttpAnswer answer) throws PullException {
        Optional<String> location = answer.header("location").filter(text -> MOVED.contains(answer.status()));
        if (update.redirects() == 0 || location.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(update.redirected(URI.create(location.get())));
        } catch (IllegalArgumentException nowhere) {
            throw HttpUpdateError.CONNECTION_FAILED.exception();
        }
    }

    private Connection connect() throws PullException {
        try {
            return Connection.open(update.server(), PATIENCE, device);
        } catch (IOException e) {
            throw HttpUpdateError.CONNECTION_FAILED.exception();
        }
    }

    private PullResult judge(HttpAnswer answer)
            throws IOException, PullException, UpdateException, InterruptedException {
        Optional<String> coding = answer.header("transfer-encoding");
        if (coding.filter(word -> !word.equalsIgnoreCase("chunked")).isPresent()) {
            throw HttpUpdateError.ENCODING.exception();
        }
        if (answer.status() == NOT_MODIFIED) {
            return new PullResult.Nothing("the server has no update");
        }
        if (answer.status() != OK) {
            throw HttpUpdateError.of(answer.status()).exception();
        }
        if (update.mode() == Mode.VERSION) {
            String version = answer.header("x-version").orElseThrow(HttpUpdateError.NO_VERSION::exception);
            return new PullResult.Nothing("the server has version " + version);
        }
        if (answer.length() == 0) {
            throw HttpUpdateError.NO_SIZE.exception();
        }
        return update.mode() == Mode.SKETCH ? sketch(answer) : fileSystem(answer);
    }

    private PullResult sketch(HttpAnswer answer)
            throws IOException, PullException, UpdateException, InterruptedException {
        if (answer.length() > board.freeSpace()) {
            throw HttpUpdateError.SPACE.exception();
        }
        byte[] header = answer.peek(HEADER);
        int magic = header.length < HEADER ? 0 : header[0] & 0xFF;
        if (magic != MAGIC && magic != GZIP) {
            throw HttpUpdateError.HEADER.exception();
        }
        if (magic == MAGIC && ClaimedFlash.in(header).exceeds(board.flash().size())) {
            throw HttpUpdateError.FLASH_SIZE.exception();
        }
        return write(UpdateCommand.FLASH, answer);
    }

    private PullResult fileSystem(HttpAnswer answer)
            throws IOException, PullException, UpdateException, InterruptedException {
        if (answer.length() > board.fileSystemSize()) {
            throw HttpUpdateError.SPACE.exception();
        }
        return write(UpdateCommand.FILE_SYSTEM, answer);
    }

    private PullResult write(UpdateCommand command, HttpAnswer answer)
            throws IOException, PullException, UpdateException, InterruptedException {
        Optional<String> md5 = answer.header("x-md5");
        if (md5.filter(digits -> digits.length() != MD5_DIGITS).isPresent()) {
            throw HttpUpdateError.FAULTY_MD5.exception();
        }
        Download download = new Download(board, board.begin(command, answer.length(), md5), device);
        while (!download.complete()) {
            byte[] bytes = answer.body();
            if (bytes.length == 0) {
                throw UpdateError.STREAM_TIMEOUT.with();
            }
            download.take(bytes);
        }
        download.end();
        return new PullResult.Updated();
    }
}
