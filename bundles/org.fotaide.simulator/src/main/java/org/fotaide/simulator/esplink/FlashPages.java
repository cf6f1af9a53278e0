// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.esplink;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.simulator.boot.TwoSlotBoard;
import org.fotaide.simulator.espota.Oddity;
import org.fotaide.simulator.espota.ReceiverSettings;
import org.fotaide.simulator.event.DeviceEvent;
import org.fotaide.simulator.http.Intake;
import org.fotaide.simulator.http.Request;
import org.fotaide.simulator.http.Site;
import org.fotaide.simulator.update.Update;
import org.fotaide.simulator.update.UpdateCommand;
import org.fotaide.simulator.update.UpdateException;

/**
 * Says which image is next, writes what it is sent while it arrives, and restarts when it is told to. As the real one it looks
 * at the header only: an image that is cut off, or for the other slot, is for the boot loader to find.
 */
public final class FlashPages implements Site {
    private static final int LEAST = 1024;
    private static final int MOST = 503_808;
    private static final long LEAST_FLASH = 1L << 20;
    private static final int HEADER = 12;

    private final ReceiverSettings settings;
    private final TwoSlotBoard board;
    private final Consumer<DeviceEvent> events;

    public FlashPages(ReceiverSettings settings, TwoSlotBoard board, Consumer<DeviceEvent> events) {
        this.settings = settings;
        this.board = board;
        this.events = events;
    }

    @Override
    public Optional<Duration> take(Request request) throws IOException {
        switch (request.what()) {
            case "GET /flash/next" -> next(request);
            case "POST /flash/upload" -> upload(request);
            case "GET /flash/reboot" -> {
                return reboot(request);
            }
            default -> request.answer(404, "text/plain", "File not found");
        }
        return Optional.empty();
    }

    private void next(Request request) throws IOException {
        if (board.flash().size() < LEAST_FLASH) {
            request.answer(400, "text/plain", "Flash too small for OTA update");
        } else {
            request.answer(200, "text/plain", board.next().word() + ".bin");
        }
    }

    private void upload(Request request) throws IOException {
        events.accept(new DeviceEvent.Invited(request.from(), UpdateCommand.FLASH, request.length()));
        Optional<String> refusal = refusal(request);
        if (refusal.isPresent()) {
            refuse(request, refusal.get());
            return;
        }
        byte[] start = request.take(LEAST);
        Optional<String> header = new ImageStart(Bytes.copyOf(start)).fault();
        if (header.isPresent()) {
            refuse(request, header.get());
            return;
        }
        Update update = board.overwrite(request.length());
        Intake intake = new Intake(request, settings, events);
        try {
            update.write(start);
            for (Optional<byte[]> piece = intake.next(); piece.isPresent(); piece = intake.next()) {
                update.write(piece.get());
            }
        } catch (UpdateException impossible) {
            throw new IllegalStateException("nothing of the bytes is checked", impossible);
        }
        if (intake.complete()) {
            taken(request, update);
        }
    }

    private Optional<String> refusal(Request request) {
        if (board.flash().size() < LEAST_FLASH) {
            return Optional.of("Flash too small for OTA update");
        }
        if (request.length() > MOST) {
            return Optional.of("Firmware image too large");
        }
        return request.length() < LEAST ? Optional.of("Invalid request") : Optional.empty();
    }

    private void taken(Request request, Update update) throws IOException {
        if (settings.has(Oddity.NEVER_GIVES_RESULT)) {
            events.accept(new DeviceEvent.UpdateFailed(Oddity.NEVER_GIVES_RESULT.effect()));
            request.outlast();
            return;
        }
        events.accept(new DeviceEvent.Written(update.target().place(), update.taken()));
        if (!settings.has(Oddity.CLOSES_WITHOUT_RESULT)) {
            request.answer(200, "", new byte[0]);
        }
    }

    private void refuse(Request request, String words) throws IOException {
        events.accept(new DeviceEvent.UpdateFailed(words));
        request.answer(400, "text/plain", words);
    }

    private Optional<Duration> reboot(Request request) throws IOException {
        Optional<String> fault = new ImageStart(Bytes.copyOf(board.startOfNext(HEADER))).fault();
        if (fault.isPresent()) {
            refuse(request, fault.get());
            return Optional.empty();
        }
        board.finish();
        request.answer(200, "", new byte[0]);
        return Optional.of(settings.pauses().beforeSwitch());
    }
}
