// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.espota;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.fotaide.simulator.boot.Board;
import org.fotaide.simulator.event.DeviceEvent;
import org.fotaide.simulator.flash.PowerLossException;
import org.fotaide.simulator.internal.ChannelLoop;
import org.fotaide.simulator.internal.Engine;
import org.fotaide.simulator.receiver.Receiver;
import org.fotaide.simulator.update.Update;
import org.fotaide.simulator.update.UpdateException;

/**
 * The network side of a device: takes invitations, connects back, takes the image. Its socket stays open through restarts,
 * so that nobody else gets its port; while no firmware runs, what comes is lost.
 */
public final class EspotaReceiver implements Receiver {
    private final ReceiverSettings settings;
    private final Engine engine;
    private final Board board;
    private final Consumer<DeviceEvent> events;
    private final Consumer<Ending> ended;
    private final DatagramChannel channel;
    private final ChannelLoop.Registration registration;
    private final InetSocketAddress address;
    private Optional<Conversation> conversation = Optional.empty();
    private boolean swallows;
    private volatile Optional<Future<?>> transfer = Optional.empty();

    /**
     * Opens the socket; {@link #start} makes it answer.
     *
     * @param bind with port 0 for any
     * @param ended hears on the engine's thread of a transfer after which the device is to start anew
     */
    public EspotaReceiver(
            ReceiverSettings settings,
            InetSocketAddress bind,
            Engine engine,
            Board board,
            Consumer<DeviceEvent> events,
            Consumer<Ending> ended)
            throws IOException {
        this.settings = settings;
        this.engine = engine;
        this.board = board;
        this.events = events;
        this.ended = ended;
        channel = DatagramChannel.open();
        try {
            channel.bind(bind);
            address = (InetSocketAddress) channel.getLocalAddress();
            registration = engine.channels().register(channel, this::take);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    @Override
    public void start() {
        conversation = Optional.of(new Conversation(
                settings.dialect(),
                settings.authentication(),
                password -> password.nonce(Long.toString(System.nanoTime()))));
        swallows = settings.has(Oddity.SWALLOWS_FIRST_INVITATION);
        registration.resume();
    }

    @Override
    public void stop() {
        conversation = Optional.empty();
        registration.resume();
    }

    private void take(InetSocketAddress from, byte[] datagram) {
        if (conversation.isEmpty()) {
            return;
        }
        if (settings.has(Oddity.SILENT) || swallows) {
            String reason = (swallows ? Oddity.SWALLOWS_FIRST_INVITATION : Oddity.SILENT).effect();
            swallows = false;
            events.accept(new DeviceEvent.Ignored(from, reason));
            return;
        }
        Reaction reaction = conversation.get().take(from, datagram);
        if (reaction instanceof Reaction.Silence silence) {
            events.accept(new DeviceEvent.Ignored(from, silence.reason()));
        } else if (reaction instanceof Reaction.Challenge challenge) {
            invited(challenge.invitation());
            answer(challenge.to(), challenge.text());
        } else if (reaction instanceof Reaction.Refusal refusal) {
            events.accept(new DeviceEvent.AuthenticationFailed(from));
            answer(refusal.to(), Reaction.Refusal.TEXT);
        } else if (reaction instanceof Reaction.Acceptance acceptance) {
            if (acceptance.authenticated()) {
                events.accept(new DeviceEvent.Authenticated(from));
            } else {
                invited(acceptance.invitation());
            }
            begin(acceptance);
        }
    }

    private void invited(Invitation invitation) {
        events.accept(new DeviceEvent.Invited(invitation.from(), invitation.command(), invitation.size()));
    }

    private void begin(Reaction.Acceptance acceptance) {
        if (settings.dialect() == Dialect.ESP32) {
            answer(acceptance.to(), "OK");
        }
        Invitation invitation = acceptance.invitation();
        Update update;
        try {
            update = board.begin(invitation.command(), invitation.size(), invitation.md5());
        } catch (UpdateException e) {
            events.accept(new DeviceEvent.UpdateFailed(e.getMessage()));
            if (settings.dialect() == Dialect.ESP8266) {
                answer(acceptance.to(), "ERR: " + e.getMessage() + "\n");
            }
            return;
        }
        if (settings.dialect() == Dialect.ESP8266) {
            answer(acceptance.to(), "OK");
        }
        if (settings.has(Oddity.NEVER_CONNECTS)) {
            events.accept(new DeviceEvent.UpdateFailed(Oddity.NEVER_CONNECTS.effect()));
            return;
        }
        registration.pause();
        transfer = Optional.of(engine.uploads().submit(() -> transfer(invitation, update)));
    }

    private void transfer(Invitation invitation, Update update) {
        Runnable next = registration::resume;
        try {
            pause(settings.link().roundTrip().plus(settings.pauses().beforeConnect()));
            if (new Transfer(invitation, update, board.flash(), settings, events).run()) {
                next = () -> ended.accept(Ending.UPDATED);
            }
        } catch (PowerLossException e) {
            events.accept(new DeviceEvent.UpdateFailed(e.getMessage()));
            next = () -> ended.accept(Ending.POWER_LOST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the device was switched off
        } finally {
            engine.channels().execute(next);
        }
    }

    private static void pause(Duration pause) throws InterruptedException {
        Thread.sleep(pause.toMillis(), pause.toNanosPart() % 1_000_000);
    }

    private void answer(InetSocketAddress to, String text) {
        byte[] bytes = (settings.has(Oddity.ANSWERS_GARBAGE) ? "\0\u00ff?!\u0007" : text)
                .getBytes(StandardCharsets.ISO_8859_1);
        engine.later(settings.link().roundTrip(), () -> send(to, bytes));
    }

    private void send(InetSocketAddress to, byte[] bytes) {
        try {
            channel.send(ByteBuffer.wrap(bytes), to);
        } catch (IOException e) {
            events.accept(new DeviceEvent.HostLost("the answer could not be sent: " + e));
        }
    }

    @Override
    public void close() throws IOException {
        transfer.ifPresent(running -> running.cancel(true));
        channel.close();
    }
}
