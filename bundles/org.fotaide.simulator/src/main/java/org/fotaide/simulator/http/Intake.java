// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.http;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.fotaide.simulator.espota.Oddity;
import org.fotaide.simulator.espota.ReceiverSettings;
import org.fotaide.simulator.event.DeviceEvent;

/** Takes the body of a request in pieces, with the habits of the device. */
public final class Intake {
    private static final int PIECE = 4096;

    private final Request request;
    private final ReceiverSettings settings;
    private final Consumer<DeviceEvent> events;

    public Intake(Request request, ReceiverSettings settings, Consumer<DeviceEvent> events) {
        this.request = request;
        this.settings = settings;
        this.events = events;
    }

    /** The next piece; empty at the end, or, which is told, if nothing more is to come of it. */
    public Optional<byte[]> next() throws IOException {
        if (request.taken() >= request.length()) {
            return Optional.empty();
        }
        if (settings.has(Oddity.CLOSES_HALFWAY) && request.taken() >= request.length() / 2) {
            events.accept(new DeviceEvent.UpdateFailed(Oddity.CLOSES_HALFWAY.effect()));
            return Optional.empty();
        }
        try {
            byte[] piece = request.take(PIECE);
            events.accept(new DeviceEvent.Receiving(request.taken(), request.length()));
            return Optional.of(piece);
        } catch (IOException gone) {
            events.accept(new DeviceEvent.UpdateFailed(gone.getMessage()));
            return Optional.empty();
        }
    }

    /** Whether the body is here. */
    public boolean complete() {
        return request.taken() >= request.length();
    }
}
