// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.cloud.CloudListener;
import org.fotaide.server.cloud.CloudOptions;
import org.fotaide.server.http.Guard;
import org.fotaide.server.http.Guesses;
import org.fotaide.server.http.ImageSender;
import org.fotaide.server.http.PlainRoad;
import org.fotaide.server.http.Road;
import org.fotaide.server.http.RoadHandler;
import org.fotaide.server.http.Sessions;
import org.fotaide.server.image.ImageCache;
import org.fotaide.server.image.Transfers;
import org.fotaide.server.link.DeviceLinks;
import org.fotaide.server.link.Orders;
import org.fotaide.server.log.ServerLog;
import org.fotaide.server.metrics.Metrics;
import org.fotaide.server.owner.ApiRoad;
import org.fotaide.server.owner.DeviceCalls;
import org.fotaide.server.owner.HistoryCalls;
import org.fotaide.server.owner.KeyCalls;
import org.fotaide.server.owner.NameCalls;
import org.fotaide.server.owner.ProductCalls;
import org.fotaide.server.owner.RomCalls;
import org.fotaide.server.owner.VendorRoad;
import org.fotaide.server.page.ChangesRoad;
import org.fotaide.server.page.PageRoad;
import org.fotaide.server.page.SessionRoad;
import org.fotaide.server.pull.PullRoad;
import org.fotaide.server.store.ServerLock;
import org.fotaide.server.store.Store;
import org.fotaide.server.tls.ServerCertificate;
import org.fotaide.server.track.DeviceTrack;
import org.fotaide.server.update.UpdateRoad;

/**
 * The update server in one process.
 *
 * <pre>{@code
 * try (UpdateServer server = UpdateServer.start(ServerOptions.of(folder), lines -> lines.forEach(System.err::println))) {
 *     server.addresses(); // http://127.0.0.1:8080
 * }
 * }</pre>
 */
public final class UpdateServer implements AutoCloseable {
    /** How often it looks whether another process changed the store. */
    private static final long LOOK_MILLIS = 500;

    private final ServerLock lock;
    private final Store store;
    private final ServerLog log;
    private final Metrics metrics = new Metrics();
    private final DeviceLinks links = new DeviceLinks();
    private final Transfers transfers = new Transfers();
    private final ScheduledExecutorService clock;
    private final Optional<ServerCertificate> certificate;
    private final Sessions sessions;
    private final Guard guard;
    private final Orders orders;
    private final ChangesRoad changes;
    private final WebListener web;
    private final Optional<CloudListener> cloud;

    private UpdateServer(ServerOptions options, ServerLock lock, Store store, ServerLog log) throws FotaException {
        this.lock = lock;
        this.store = store;
        this.log = log;
        this.clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "fota-clock");
            thread.setDaemon(true);
            return thread;
        });
        boolean secure = !options.https().isEmpty() || !options.cloud().secure().isEmpty();
        this.certificate = secure
                ? Optional.of(ServerCertificate.of(options.pem(), options.data(), options.listen()))
                : Optional.empty();
        this.sessions = new Sessions(store);
        this.guard = new Guard(store, new Guesses(store.limits(), System::nanoTime), sessions);
        this.orders = new Orders(store, links);
        this.changes = new ChangesRoad(guard, clock);
        store.onChange(changes::changed);
        links.onChange(device -> changes.changed());
        this.cloud = Optional.of(options.cloud())
                .filter(CloudOptions::isWanted)
                .map(wanted -> new CloudListener(
                        wanted,
                        options.listen(),
                        certificate.map(ServerCertificate::factory),
                        store,
                        guard,
                        links,
                        orders,
                        log::line));
        this.web = new WebListener(
                options, certificate, new RoadHandler(roads(options.metrics()), metrics, log), log::line);
    }

    /** Starts it; when this returns, it answers. */
    public static UpdateServer start(ServerOptions options, Consumer<List<String>> lines) throws FotaException {
        ServerLog log = new ServerLog(lines);
        List<AutoCloseable> opened = new ArrayList<>(List.of(log));
        boolean done = false;
        try {
            ServerLock lock = ServerLock.take(options.data());
            opened.add(lock);
            Store store = Store.open(options.data().resolve(Store.FILE), options.limits());
            opened.add(store);
            UpdateServer server = new UpdateServer(options, lock, store, log);
            server.begin();
            done = true;
            return server;
        } finally {
            if (!done) {
                closeAll(opened);
            }
        }
    }

    private static void closeAll(List<AutoCloseable> opened) {
        Collections.reverse(opened);
        for (AutoCloseable one : opened) {
            try {
                one.close();
            } catch (Exception atTheEnd) {
                throw new IllegalStateException("what was opened could not be closed", atTheEnd);
            }
        }
    }

    private void begin() throws FotaException {
        boolean done = false;
        try {
            web.start();
            if (cloud.isPresent()) {
                cloud.get().start();
            }
            done = true;
        } finally {
            if (!done) {
                clock.shutdownNow();
                web.close();
            }
        }
        var unused = clock.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            store.unread().ifPresent(why -> log.line("the store could not be read: " + why.getMessage()));
            store.lookForChanges();
            if (transfers.isAny()) {
                changes.changed();
            }
        } catch (FotaException | RuntimeException busy) {
            log.line("the store could not be read: " + busy.getMessage());
        }
    }

    private List<Road> roads(MetricsAccess access) {
        ImageCache cache = new ImageCache(store);
        ImageSender images = new ImageSender(cache, transfers);
        DeviceTrack track = new DeviceTrack(store, log::line);
        metrics.gauge("fota_devices", "Devices by what they said that they run.", this::devices);
        metrics.gauge("fota_cached_bytes", "Bytes of images in memory.", () -> Map.of("", cache.bytes()));
        metrics.gauge("fota_connected", "Devices that keep a connection.", () -> Map.of("", (long) links.count()));
        return List.of(
                new VendorRoad(store, guard, images, track, links, orders),
                new PullRoad(store, images, guard, track),
                new UpdateRoad(store, images, guard, track),
                new ApiRoad(
                        guard,
                        List.of(
                                new ProductCalls(store, orders),
                                new RomCalls(store),
                                new DeviceCalls(store, links, orders, transfers),
                                new HistoryCalls(store),
                                new KeyCalls(store),
                                new NameCalls(store))),
                new PageRoad(""),
                new PageRoad(PageRoad.FILES),
                new SessionRoad(guard, sessions, store.limits()),
                changes,
                new PlainRoad("metrics", Metrics.TYPE, door(access), metrics::text),
                new PlainRoad("health", "text/plain; charset=utf-8", PlainRoad.Door.OPEN, () -> "ok\n"));
    }

    private PlainRoad.Door door(MetricsAccess access) {
        return switch (access) {
            case OPEN -> PlainRoad.Door.OPEN;
            case KEY -> guard::owner;
            case LOCAL ->
                call -> {
                    if (!call.isLocal()) {
                        guard.owner(call);
                    }
                };
        };
    }

    private Map<String, Long> devices() {
        Map<String, Long> labelled = new TreeMap<>();
        try {
            store.read(tables -> tables.devices().byRom())
                    .forEach((rom, count) -> labelled.put(Metrics.label("rom", rom), count));
        } catch (FotaException unread) {
            log.line("devices could not be counted: " + unread.problem().why());
        }
        return labelled;
    }

    /** What it keeps, for those who serve devices in other ways. */
    public Store store() {
        return store;
    }

    /** The devices that keep a connection; whoever takes such connections adds them here. */
    public DeviceLinks links() {
        return links;
    }

    /** Where it answers. */
    public List<URI> addresses() {
        return new ArrayList<>(web.addresses());
    }

    /** Where devices keep their connections; empty if it has no such ports. */
    public Optional<CloudListener.Ports> cloud() {
        return cloud.map(CloudListener::ports);
    }

    /** What it shows by TLS; empty without. */
    public Optional<ServerCertificate> certificate() {
        return certificate;
    }

    /** Takes no more requests, ends the answers that are under way within a bound, and closes the store. */
    @Override
    public void close() {
        changes.close();
        cloud.ifPresent(CloudListener::close);
        web.close();
        clock.shutdownNow();
        store.close();
        lock.close();
        log.close();
    }
}
