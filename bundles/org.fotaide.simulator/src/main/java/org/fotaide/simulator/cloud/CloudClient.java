// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.cloud;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.ssl.SSLEngine;
import org.fotaide.simulator.boot.TwoSlotBoard;
import org.fotaide.simulator.client.AnyCertificate;
import org.fotaide.simulator.client.PullException;
import org.fotaide.simulator.client.Server;
import org.fotaide.simulator.client.Surroundings;
import org.fotaide.simulator.espota.Oddity;
import org.fotaide.simulator.event.DeviceEvent;
import org.fotaide.simulator.flash.PowerLossException;
import org.fotaide.simulator.internal.Line;
import org.fotaide.simulator.pull.SdkRequest;
import org.fotaide.simulator.pull.SdkUpgrade;
import org.fotaide.simulator.receiver.Receiver;
import org.fotaide.simulator.update.UpdateException;

/** IoT_Demo's side of the cloud (PROTOCOLS 7). All but the download happens on the engine's thread. */
public final class CloudClient implements Receiver {
    private final CloudSettings settings;
    private final TwoSlotBoard board;
    private final Surroundings device;
    private final Messages messages;
    private boolean active;
    private boolean running;
    private volatile Optional<Session> session = Optional.empty();
    private volatile Optional<Future<?>> download = Optional.empty();

    CloudClient(CloudSettings settings, TwoSlotBoard board, Surroundings device) {
        this.settings = settings;
        this.board = board;
        this.device = device;
        this.messages = new Messages(settings.key());
        this.active = settings.token().isEmpty();
    }

    /** Nobody can send anything to such a device: port 0. */
    @Override
    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    @Override
    public void start() {
        running = true;
        connect();
    }

    @Override
    public void stop() {
        running = false;
        session.ifPresent(Session::close);
        session = Optional.empty();
        download.ifPresent(work -> work.cancel(true));
        download = Optional.empty();
    }

    @Override
    public void close() {
        device.engine().channels().call(this::stop);
    }

    private void connect() {
        if (!running || session.isPresent()) {
            return;
        }
        Session next = new Session();
        session = Optional.of(next);
        next.open();
    }

    /** One connection, from its beginning to its end. */
    private final class Session implements Line.Ear {
        private final Inbox inbox = new Inbox();
        private final int nonce = ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
        private Optional<Line> line = Optional.empty();
        private boolean pinged;

        private void open() {
            boolean sealed = settings.server().security() == Server.Security.TLS;
            Optional<SSLEngine> tls =
                    sealed ? Optional.of(AnyCertificate.context().createSSLEngine()) : Optional.empty();
            try {
                line = Optional.of(
                        device.engine().channels().connect(settings.server().address(), this, tls));
            } catch (IOException e) {
                ended(String.valueOf(e.getMessage()));
            }
        }

        private void close() {
            line.ifPresent(Line::close);
        }

        private void say(String text) {
            line.ifPresent(open -> open.send(text.getBytes(StandardCharsets.ISO_8859_1)));
        }

        @Override
        public void connected() {
            device.events().accept(new DeviceEvent.Online(settings.server().address()));
            if (device.settings().has(Oddity.SILENT)) {
                return;
            }
            if (active) {
                say(messages.identify(nonce));
            } else {
                String bssid = device.identity().station().toLowerCase(Locale.ROOT);
                say(messages.activate(nonce, settings.token().orElseThrow(), bssid, rom()));
            }
            device.engine().later(settings.pauses().ping(), this::ping);
        }

        private void ping() {
            if (!isCurrent()) {
                return;
            }
            if (pinged) {
                close();
                ended("the last ping was not answered");
                return;
            }
            pinged = true;
            say(messages.ping());
            device.engine().later(settings.pauses().ping(), this::ping);
        }

        private boolean isCurrent() {
            return session.filter(current -> current == this).isPresent();
        }

        @Override
        public void ended(String reason) {
            if (!isCurrent()) {
                return;
            }
            session = Optional.empty();
            device.events().accept(new DeviceEvent.Offline(reason));
            device.engine().later(settings.pauses().reconnect(), CloudClient.this::connect);
        }

        @Override
        public void take(byte[] bytes) {
            if (!device.settings().has(Oddity.SILENT)) {
                inbox.take(bytes).forEach(message -> understand(Heard.in(message, nonce)));
            }
        }

        private void understand(Heard heard) {
            if (heard instanceof Heard.Activated) {
                active = true;
                say(messages.identify(nonce));
            } else if (heard instanceof Heard.Known) {
                say(messages.timers(nonce));
            } else if (heard instanceof Heard.Pong) {
                pinged = false;
            } else if (heard instanceof Heard.Upgrade upgrade) {
                say(messages.accepted(upgrade.nonce()));
                upgrade(upgrade.version());
            } else if (heard instanceof Heard.Reboot) {
                device.events().accept(new DeviceEvent.Ordered("sys_reboot"));
                device.engine().later(settings.pauses().reboot(), CloudClient.this::reboot);
            }
        }
    }

    private String rom() {
        return device.rom().get().orElse("");
    }

    private void upgrade(String version) {
        device.events().accept(new DeviceEvent.Ordered("sys_upgrade " + version));
        if (download.filter(work -> !work.isDone()).isEmpty()) {
            download = Optional.of(device.engine().uploads().submit(() -> fetch(version)));
        }
    }

    private void fetch(String version) {
        String file = board.next().word() + ".bin";
        String path = "/v1/device/rom/?action=download_rom&version=" + version + "&filename=" + file;
        SdkRequest request = new SdkRequest(settings.downloads(), path, Optional.of(settings.key()));
        try {
            new SdkUpgrade(request, settings.limit(), board, device).call();
            report("device_upgrade_success", version);
        } catch (PowerLossException e) {
            device.events().accept(new DeviceEvent.UpdateFailed(e.getMessage()));
            device.engine().channels().execute(() -> device.ended().accept(Ending.POWER_LOST));
        } catch (IOException | PullException | UpdateException e) {
            device.events().accept(new DeviceEvent.UpdateFailed(String.valueOf(e.getMessage())));
            report("device_upgrade_failed", version);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the device was switched off
        }
    }

    /** Without a connection nobody hears it, as with the real firmware. */
    private void report(String action, String version) {
        String before = rom();
        device.engine().channels().execute(() -> {
            download = Optional.empty();
            session.ifPresent(current -> current.say(messages.upgraded(action, before, version)));
            device.events().accept(new DeviceEvent.Reported(action, before, version));
        });
    }

    private void reboot() {
        if (running && board.finished()) {
            device.ended().accept(Ending.UPDATED);
        }
    }
}
