// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.proof.BootWatch;
import org.fotaide.mdns.DomainName;
import org.fotaide.mdns.MalformedMessageException;
import org.fotaide.mdns.Message;
import org.fotaide.mdns.MessageReader;
import org.fotaide.mdns.PointerRecord;
import org.fotaide.mdns.Question;
import org.fotaide.mdns.RecordType;

/**
 * Discovery by multicast DNS on every usable interface. One thread, {@code fota-discovery}, owns all sockets and everything
 * that is known; others hand it work. After a while JmDNS listens beside it, and tells it what it hears.
 */
public final class MulticastDiscovery implements Discovery {
    /** How long a device of which more has to be known is left alone between two questions. */
    private static final Duration REST = Duration.ofMillis(250);

    /** What other threads may ask of this one before it gets to it; beyond, what JmDNS hears is dropped. */
    private static final int MOST_WORK = 10_000;

    /** Datagrams that are read before anything else gets its turn. */
    private static final int BURST = 256;

    private final DiscoveryOptions options;
    private final Selector selector;
    private final Stations stations;
    private final Questions questions;
    private final Schedule schedule;
    private final EventDelivery events;
    private final DeviceBook book;
    private final StandingListeners standing;
    private final HostQuestions hosts = new HostQuestions();
    private final List<DiscoveryEvent> news = new ArrayList<>();
    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>(MOST_WORK);
    private final List<DeviceWatch> watches = new CopyOnWriteArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(Message.LONGEST + 1);
    private final Thread thread = new Thread(this::run, "fota-discovery");
    private final long standingFrom;
    private volatile List<KnownDevice> devices = List.of();
    private volatile boolean closing;
    private boolean stands;

    private MulticastDiscovery(DiscoveryOptions options, StandingListener.Maker maker, Selector selector) {
        this.options = options;
        this.selector = selector;
        this.stations = new Stations(options.interfaces(), selector);
        this.questions = new Questions(stations, this::troubled);
        this.schedule = new Schedule(options, System.nanoTime());
        this.events = new EventDelivery(options.mostEvents());
        this.book = new DeviceBook(options.service(), options.mostDevices(), news::add);
        this.standing = new StandingListeners(maker, options.service(), new Ear());
        this.standingFrom = System.nanoTime() + options.standingAfter().toNanos();
    }

    /** Starts listening and asks everyone at once. */
    public static MulticastDiscovery start(DiscoveryOptions options) {
        return start(options, event -> {});
    }

    /** Starts with a listener that hears of every device from the first on. */
    public static MulticastDiscovery start(DiscoveryOptions options, DiscoveryListener listener) {
        return start(options, listener, JmdnsListener::listen);
    }

    static MulticastDiscovery start(
            DiscoveryOptions options, DiscoveryListener listener, StandingListener.Maker maker) {
        try {
            MulticastDiscovery discovery = new MulticastDiscovery(options, maker, Selector.open());
            discovery.listen(listener);
            discovery.thread.setDaemon(true);
            discovery.stations.refresh();
            discovery.thread.start();
            return discovery;
        } catch (IOException noSockets) {
            throw new UncheckedIOException(noSockets);
        }
    }

    @Override
    public List<KnownDevice> devices() {
        return devices;
    }

    @Override
    public List<InterfaceState> interfaces() {
        return stations.states();
    }

    @Override
    public Subscription listen(DiscoveryListener listener) {
        return events.listen(listener);
    }

    @Override
    public void ask() {
        hand(() -> schedule.askNow(System.nanoTime()));
    }

    @Override
    public CompletableFuture<List<InetAddress>> addressesOf(String host) {
        DomainName name = DomainName.parse(host);
        CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
        hand(() -> {
            hosts.add(name, answer);
            schedule.askForHostsNow(System.nanoTime());
        });
        if (closing) {
            answer.cancel(false);
        }
        return answer;
    }

    @Override
    public BootWatch watch(Device device) {
        DeviceWatch watch = new DeviceWatch(
                device,
                options.service(),
                asking -> hand(() -> questions.device(asking.question(), asking.addresses())),
                watches::remove);
        watches.add(watch);
        return watch;
    }

    @Override
    public void close() {
        if (closing) {
            return;
        }
        closing = true;
        selector.wakeup();
        try {
            thread.join(1_000);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        standing.close();
        events.close();
    }

    /** Whether there was room for it. */
    @SuppressWarnings("UnusedReturnValue")
    private boolean hand(Runnable task) {
        boolean taken = work.offer(task);
        selector.wakeup();
        return taken;
    }

    private void run() {
        try (selector;
                stations) {
            while (!closing) {
                long idle = schedule.idleMillis(System.nanoTime(), !hosts.open().isEmpty(), answersAwaited());
                if (idle == 0 || !work.isEmpty()) {
                    selector.selectNow();
                } else {
                    selector.select(idle);
                }
                boolean heard = receive();
                boolean worked = doWork();
                boolean asked = tick(System.nanoTime());
                if (heard || worked || asked) {
                    publish();
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            doWork();
            hosts.cancel();
        }
    }

    /** The list first, so that whoever hears an event finds it there. */
    private void publish() {
        devices = book.devices();
        news.forEach(events::tell);
        news.clear();
    }

    private boolean answersAwaited() {
        return book.entries().stream().anyMatch(entry -> entry.attention().awaited());
    }

    private boolean doWork() {
        List<Runnable> tasks = new ArrayList<>();
        work.drainTo(tasks);
        tasks.forEach(Runnable::run);
        return !tasks.isEmpty();
    }

    private boolean tick(long now) {
        boolean refreshed = schedule.refreshIsDue(now) && refresh(now);
        if (!stands && now - standingFrom >= 0) {
            stands = true;
            standing.standOn(stations.open());
        }
        boolean asks = schedule.questionIsDue(now);
        if (asks) {
            askEveryone(now);
        }
        if (!hosts.open().isEmpty() && schedule.hostsAreDue(now)) {
            questions.addressesOf(List.copyOf(hosts.open()));
        }
        return chase(now) || refreshed;
    }

    private boolean refresh(long now) {
        List<String> before = stations.open().stream().map(Station::name).toList();
        if (!stations.refresh()) {
            return false;
        }
        List<String> after = stations.open().stream().map(Station::name).toList();
        before.stream().filter(name -> !after.contains(name)).forEach(book::lost);
        news.add(new DiscoveryEvent.InterfacesChanged(stations.states()));
        if (stands) {
            standing.standOn(stations.open());
        }
        schedule.askNow(now);
        return true;
    }

    private void askEveryone(long now) {
        Instant clock = Instant.now();
        Instant since = clock.minus(options.answerTime());
        List<PointerRecord> known = new ArrayList<>();
        for (Entry entry : book.entries()) {
            Optional<PointerRecord> answer = entry.knownAnswer(since, clock);
            answer.ifPresentOrElse(known::add, () -> entry.attention().asked(now));
        }
        questions.service(options.service(), known);
    }

    /** Asks those directly that left a question to everyone without an answer. Says whether one was given up. */
    private boolean chase(long now) {
        boolean lost = false;
        for (Entry entry : List.copyOf(book.entries())) {
            if (!entry.attention().owes(now, options.answerTime().toNanos())) {
                continue;
            }
            if (entry.attention().leftUnanswered(options.directQuestions())) {
                book.silent(entry);
                lost = true;
            } else {
                entry.attention().asked(now);
                askAbout(entry);
            }
        }
        return lost;
    }

    private void askAbout(Entry entry) {
        questions.device(Message.query(Question.unicast(entry.instance(), RecordType.ANY)), entry.addresses());
    }

    /** A station could not send: a lasting fault shows when the interfaces are looked at again. */
    private void troubled(Station station) {
        schedule.refreshSoon(System.nanoTime());
    }

    private boolean receive() {
        boolean any = false;
        for (SelectionKey key : selector.selectedKeys()) {
            if (key.isValid()
                    && key.attachment() instanceof Station station
                    && key.channel() instanceof DatagramChannel channel) {
                any |= receive(station, channel);
            }
        }
        selector.selectedKeys().clear();
        return any;
    }

    private boolean receive(Station station, DatagramChannel channel) {
        int read = 0;
        try {
            buffer.clear();
            while (read < BURST && channel.receive(buffer) instanceof InetSocketAddress sender) {
                read++;
                buffer.flip();
                byte[] datagram = new byte[buffer.remaining()];
                buffer.get(datagram);
                buffer.clear();
                heard(station, channel, datagram, sender);
            }
        } catch (IOException lost) {
            stations.drop(station);
            schedule.refreshSoon(System.nanoTime());
        }
        return read > 0;
    }

    private void heard(Station station, DatagramChannel channel, byte[] datagram, InetSocketAddress sender) {
        Message message;
        try {
            message = new MessageReader().read(datagram);
        } catch (MalformedMessageException garbage) {
            return;
        }
        station.heard(channel, sender, message).ifPresent(this::heard);
    }

    private void heard(Heard heard) {
        watches.forEach(watch -> watch.heard(heard));
        if (heard.message().isResponse()) {
            hosts.heard(heard.message());
            note(heard);
        }
    }

    private void note(Heard heard) {
        long now = System.nanoTime();
        for (Entry entry : book.heard(heard, Instant.now())) {
            if (entry.attention().mayBeAsked(now, REST.toNanos())) {
                entry.attention().asked(now);
                askAbout(entry);
            }
        }
    }

    /**
     * What JmDNS tells is one more message, if it can have come over that interface: its sockets hear those of all. Otherwise
     * the device itself is asked, and so is one that JmDNS doubts.
     */
    private final class Ear implements StandingListener.Ear {
        @Override
        public void heard(Heard heard) {
            hand(() -> stations.open().stream()
                    .filter(station -> station.name().equals(heard.networkInterface()))
                    .findFirst()
                    .flatMap(station -> station.secondHand(heard))
                    .ifPresentOrElse(MulticastDiscovery.this::note, () -> askAboutUnknown(heard)));
        }

        private void askAboutUnknown(Heard heard) {
            book.instances(heard.message()).stream()
                    .filter(instance -> book.entry(instance).isEmpty())
                    .forEach(instance ->
                            questions.device(Message.query(Question.unicast(instance, RecordType.ANY)), List.of()));
        }

        @Override
        public void doubted(DomainName instance) {
            hand(() -> book.entry(instance)
                    .filter(entry -> entry.presence() == Presence.PRESENT)
                    .ifPresent(entry -> {
                        entry.attention().asked(System.nanoTime());
                        askAbout(entry);
                    }));
        }
    }
}
