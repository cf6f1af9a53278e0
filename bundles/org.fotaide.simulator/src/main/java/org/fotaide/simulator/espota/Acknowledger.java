// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.espota;

import java.time.Duration;
import java.util.function.Consumer;
import org.fotaide.simulator.event.DeviceEvent;
import org.fotaide.simulator.link.LinkModel;

/** Puts acknowledgements into words, and repeats the last one where the library does (PROTOCOLS 1.5, 1.6). */
final class Acknowledger {
    private static final int ESP32_RESENDS = 3;
    private static final Duration ESP32_PATIENCE = Duration.ofSeconds(1);

    private final Wire wire;
    private final Intake intake;
    private final ReceiverSettings settings;
    private final long total;
    private final Consumer<DeviceEvent> events;
    private long taken;
    private long unsaid;
    private long last;
    private long heard;
    private int resent;

    Acknowledger(Wire wire, Intake intake, ReceiverSettings settings, long total, Consumer<DeviceEvent> events) {
        this.wire = wire;
        this.intake = intake;
        this.settings = settings;
        this.total = total;
        this.events = events;
        this.heard = wire.now();
    }

    /** Passes on what the device has acknowledged since the last time. */
    void pass() {
        while (!intake.acks().isEmpty()) {
            Intake.Ack ack = intake.acks().removeFirst();
            boolean first = taken == 0;
            taken += ack.bytes();
            unsaid += ack.bytes();
            heard = ack.at();
            resent = 0;
            if (!settings.has(Oddity.COALESCES_ACKS) || taken == total) {
                wire.say(Long.toString(unsaid), ack.at());
                last = unsaid;
                unsaid = 0;
            }
            if (first && settings.has(Oddity.TALKS_BETWEEN_ACKS)) {
                wire.say(" Erasing, One moment ", ack.at());
            }
            events.accept(new DeviceEvent.Receiving(taken, total));
        }
    }

    /** When {@link #patient} has something to do; never on an ESP8266, which waits as long as the connection lives. */
    long deadline() {
        return settings.dialect() == Dialect.ESP8266 ? LinkModel.NEVER : heard + ESP32_PATIENCE.toNanos();
    }

    /** Repeats the last acknowledgement when the host has been silent; false when that was done often enough. */
    boolean patient(long now) {
        if (now < deadline()) {
            return true;
        }
        if (resent == ESP32_RESENDS) {
            return false;
        }
        resent++;
        heard = now;
        if (last > 0) {
            wire.say(Long.toString(last), now + wire.link().oneWay());
        }
        return true;
    }
}
