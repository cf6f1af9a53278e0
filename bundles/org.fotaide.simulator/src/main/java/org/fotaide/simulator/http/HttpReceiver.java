// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.fotaide.simulator.espota.Oddity;
import org.fotaide.simulator.espota.ReceiverSettings;
import org.fotaide.simulator.event.DeviceEvent;
import org.fotaide.simulator.flash.PowerLossException;
import org.fotaide.simulator.internal.Engine;
import org.fotaide.simulator.receiver.Receiver;

/** A device's web server: one client at a time, as the chip's libraries have it. */
public final class HttpReceiver implements Receiver {
    /** How long a device waits for more of a request. */
    private static final int PATIENCE_MILLIS = 5000;

    private final ReceiverSettings settings;
    private final Site site;
    private final Engine engine;
    private final Consumer<DeviceEvent> events;
    private final Consumer<Ending> ended;
    private final ServerSocketChannel channel;
    private final InetSocketAddress address;
    private final ReentrantLock serving = new ReentrantLock(true);
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    /**
     * Opens the socket; {@link #start} makes it answer.
     *
     * @param bind with port 0 for any
     * @param ended hears on the engine's thread of an update after which the device is to start anew
     */
    public HttpReceiver(
            ReceiverSettings settings,
            InetSocketAddress bind,
            Site site,
            Engine engine,
            Consumer<DeviceEvent> events,
            Consumer<Ending> ended)
            throws IOException {
        this.settings = settings;
        this.site = site;
        this.engine = engine;
        this.events = events;
        this.ended = ended;
        channel = ServerSocketChannel.open();
        try {
            channel.bind(bind);
            address = (InetSocketAddress) channel.getLocalAddress();
            engine.channels().register(channel, this::accepted);
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
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        open.forEach(HttpReceiver::end);
    }

    private static void end(SocketChannel connection) {
        try {
            connection.close();
        } catch (IOException e) {
            return; // it had ended already
        }
    }

    private void accepted(SocketChannel connection) {
        if (!running || settings.has(Oddity.CLOSES_ON_CONNECT)) {
            end(connection);
            return;
        }
        open.add(connection);
        engine.uploads().execute(() -> serve(connection));
    }

    private void serve(SocketChannel connection) {
        serving.lock();
        try (connection;
                Socket socket = connection.socket()) {
            if (running) {
                socket.setSoTimeout(PATIENCE_MILLIS);
                take(Request.read(socket));
            }
        } catch (PowerLossException e) {
            events.accept(new DeviceEvent.UpdateFailed(e.getMessage()));
            engine.later(Duration.ZERO, () -> ended.accept(Ending.POWER_LOST));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the device was switched off
        } catch (IOException e) {
            events.accept(new DeviceEvent.HostLost("the connection ended: " + e.getMessage()));
        } finally {
            serving.unlock();
            open.remove(connection);
        }
    }

    private void take(Request request) throws IOException, InterruptedException {
        if (settings.has(Oddity.SILENT)) {
            events.accept(new DeviceEvent.Ignored(request.from(), Oddity.SILENT.effect()));
            request.outlast();
            return;
        }
        Optional<Duration> restart = site.take(request);
        restart.ifPresent(pause -> engine.later(pause, () -> ended.accept(Ending.UPDATED)));
    }

    @Override
    public void close() throws IOException {
        stop();
        channel.close();
    }
}
