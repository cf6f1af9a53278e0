// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.espota;

import java.io.IOException;
import java.util.function.Consumer;
import org.fotaide.simulator.event.DeviceEvent;
import org.fotaide.simulator.flash.NorFlash;
import org.fotaide.simulator.link.LinkModel;
import org.fotaide.simulator.update.Update;
import org.fotaide.simulator.update.UpdateException;

/** One image over one connection, from the connect to the result (PROTOCOLS 1.5). */
final class Transfer {
    private static final int SEGMENT = 1460;

    private final Invitation invitation;
    private final Update update;
    private final NorFlash flash;
    private final ReceiverSettings settings;
    private final Consumer<DeviceEvent> events;

    Transfer(
            Invitation invitation,
            Update update,
            NorFlash flash,
            ReceiverSettings settings,
            Consumer<DeviceEvent> events) {
        this.invitation = invitation;
        this.update = update;
        this.flash = flash;
        this.settings = settings;
        this.events = events;
    }

    /** Takes the image; true if it stands in flash and the device is to restart into it. */
    boolean run() {
        try (Wire wire = Wire.connect(invitation.host(), settings.link())) {
            events.accept(new DeviceEvent.Connected(invitation.host()));
            return take(wire);
        } catch (IOException e) {
            return fail("the connection to the host failed: " + e);
        }
    }

    private boolean take(Wire wire) throws IOException {
        if (settings.has(Oddity.CLOSES_ON_CONNECT)) {
            return fail(Oddity.CLOSES_ON_CONNECT.effect());
        }
        int mostPerAck = settings.dialect() == Dialect.ESP8266 ? Integer.MAX_VALUE : SEGMENT;
        Intake intake = new Intake(wire.link(), update, flash, mostPerAck, wire.now());
        Acknowledger acknowledger = new Acknowledger(wire, intake, settings, invitation.size(), events);
        try {
            if (!receive(wire, intake, acknowledger)) {
                return false;
            }
            if (settings.has(Oddity.NEVER_GIVES_RESULT)) {
                wire.flush();
                wire.discard(LinkModel.NEVER);
                return fail(Oddity.NEVER_GIVES_RESULT.effect());
            }
            update.end();
        } catch (UpdateException e) {
            acknowledger.pass();
            wire.say(e.getMessage() + "\n", intake.clock() + wire.link().oneWay());
            wire.flush();
            return fail(e.getMessage());
        }
        events.accept(new DeviceEvent.Written(update.target().place(), update.taken()));
        giveResult(wire, intake.clock());
        return true;
    }

    private boolean receive(Wire wire, Intake intake, Acknowledger acknowledger) throws IOException, UpdateException {
        while (update.remaining() > 0) {
            long now = wire.now();
            if (settings.has(Oddity.STALLS_WHEN_STREAMED) && intake.owed(now) > SEGMENT) {
                wire.flush();
                wire.discard(LinkModel.NEVER);
                return fail(Oddity.STALLS_WHEN_STREAMED.effect());
            }
            intake.advance(now);
            acknowledger.pass();
            if (settings.has(Oddity.CLOSES_HALFWAY) && update.taken() >= update.remaining()) {
                wire.flush();
                return fail(Oddity.CLOSES_HALFWAY.effect());
            }
            if (wire.ended()) {
                return fail("the host closed the connection after " + update.taken() + " of " + invitation.size()
                        + " bytes");
            }
            if (!acknowledger.patient(wire.now())) {
                return fail("the host sent nothing for too long");
            }
            wire.poll(Math.min(intake.nextEvent(), acknowledger.deadline()));
        }
        return true;
    }

    /** The update counts from here on, whether the host stays to hear of it or not. */
    private void giveResult(Wire wire, long clock) {
        try {
            if (settings.has(Oddity.CLOSES_WITHOUT_RESULT)) {
                wire.flush();
                return;
            }
            Pauses pauses = settings.pauses();
            boolean pausing = settings.dialect() == Dialect.ESP8266;
            wire.waitUntil(clock + (pausing ? pauses.beforeResult().toNanos() : 0));
            wire.say("OK", Math.max(clock, wire.now()) + wire.link().oneWay());
            wire.flush();
            wire.waitUntil(wire.now() + (pausing ? pauses.afterResult().toNanos() : 0));
        } catch (IOException e) {
            events.accept(new DeviceEvent.HostLost(e.toString()));
        }
    }

    private boolean fail(String reason) {
        events.accept(new DeviceEvent.UpdateFailed(reason));
        return false;
    }
}
