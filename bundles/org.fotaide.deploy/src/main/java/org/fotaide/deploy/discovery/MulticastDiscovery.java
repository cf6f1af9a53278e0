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
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.proof.BootWatch;
import org.fotaide.mdns.DomainName;
import org.fotaide.mdns.MalformedMessageException;
import org.fotaide.mdns.Message;
import org.fotaide.mdns.MessageReader;
import org.fotaide.mdns.MessageTooLongException;
import org.fotaide.mdns.MessageWriter;
import org.fotaide.mdns.Question;
import org.fotaide.mdns.RecordType;

/**
 * Discovery by multicast DNS on every usable interface. One thread, {@code fota-discovery}, owns all sockets and everything
 * that is known; others hand it work.
 */
public final class MulticastDiscovery implements Discovery {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration HOST_PAUSE = Duration.ofMillis(250);

    private final DiscoveryOptions options;
    private final Selector selector;
    private final Stations stations;
    private final EventDelivery events;
    private final DeviceBook book;
    private final HostQuestions hosts = new HostQuestions();
    private final Queue<Runnable> work = new ConcurrentLinkedQueue<>();
    private final List<DeviceWatch> watches = new CopyOnWriteArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(Message.LONGEST + 1);
    private final Thread thread = new Thread(this::run, "fota-discovery");
    private volatile List<KnownDevice> devices = List.of();
    private volatile boolean closing;
    private Duration pause = FIRST_PAUSE;
    private long nextQuestion;
    private long nextRefresh;
    private long nextHosts;

    private MulticastDiscovery(DiscoveryOptions options, Selector selector) {
        this.options = options;
        this.selector = selector;
        this.stations = new Stations(options.interfaces(), selector);
        this.events = new EventDelivery(options.mostEvents());
        this.book = new DeviceBook(options.service(), options.mostDevices(), events::tell);
    }

    /** Starts listening and asks everyone at once. */
    public static MulticastDiscovery start(DiscoveryOptions options) {
        try {
            MulticastDiscovery discovery = new MulticastDiscovery(options, Selector.open());
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
        hand(() -> {
            pause = FIRST_PAUSE;
            nextQuestion = System.nanoTime();
        });
    }

    @Override
    public CompletableFuture<List<InetAddress>> addressesOf(String host) {
        DomainName name = DomainName.parse(host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
        CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
        hand(() -> {
            hosts.add(name, answer);
            nextHosts = System.nanoTime();
        });
        return answer;
    }

    @Override
    public BootWatch watch(Device device) {
        DeviceWatch watch = new DeviceWatch(device, options.service(), this::askAbout, watches::remove);
        watches.add(watch);
        return watch;
    }

    @Override
    public void close() {
        closing = true;
        selector.wakeup();
        try {
            thread.join(1_000);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        events.close();
    }

    private void hand(Runnable task) {
        work.add(task);
        selector.wakeup();
    }

    private void askAbout(DeviceWatch watch) {
        hand(() -> send(watch.question(), List.copyOf(watch.addresses())));
    }

    private void run() {
        long now = System.nanoTime();
        nextQuestion = now;
        nextRefresh = now + options.interfacePoll().toNanos();
        nextHosts = now;
        try (selector;
                stations) {
            while (!closing) {
                long wait = Math.max(1, (next() - System.nanoTime()) / 1_000_000);
                boolean due = next() - System.nanoTime() <= 0;
                if (due) {
                    selector.selectNow();
                } else {
                    selector.select(wait);
                }
                receive();
                doWork();
                tick(System.nanoTime());
                devices = book.devices();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            hosts.cancel();
        }
    }

    private long next() {
        long next = Math.min(nextQuestion, nextRefresh);
        if (!hosts.open().isEmpty()) {
            next = Math.min(next, nextHosts);
        }
        boolean awaited = book.entries().stream().anyMatch(entry -> entry.owesAnswer(Long.MAX_VALUE, Long.MIN_VALUE));
        return awaited ? Math.min(next, System.nanoTime() + options.answerTime().toNanos() / 4) : next;
    }

    private void doWork() {
        Runnable task = work.poll();
        while (task != null) {
            task.run();
            task = work.poll();
        }
    }

    private void tick(long now) {
        if (now - nextRefresh >= 0) {
            nextRefresh = now + options.interfacePoll().toNanos();
            if (stations.refresh()) {
                events.tell(new DiscoveryEvent.InterfacesChanged(stations.states()));
                nextQuestion = now;
            }
        }
        if (now - nextQuestion >= 0) {
            askEveryone(now);
        }
        if (now - nextHosts >= 0 && !hosts.open().isEmpty()) {
            nextHosts = now + HOST_PAUSE.toNanos();
            hosts.open()
                    .forEach(host -> send(
                            Message.query(
                                    Question.unicast(host, RecordType.A), Question.unicast(host, RecordType.AAAA)),
                            List.of()));
        }
        chase(now);
    }

    private void askEveryone(long now) {
        send(Message.query(Question.unicast(options.service(), RecordType.PTR)), List.of());
        book.entries().forEach(entry -> entry.asked(now));
        nextQuestion = now + pause.toNanos();
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(options.longestPause()) < 0 ? doubled : options.longestPause();
    }

    /** Asks those directly that left a question to everyone without an answer. */
    private void chase(long now) {
        for (Entry entry : List.copyOf(book.entries())) {
            if (entry.owesAnswer(now, options.answerTime().toNanos())) {
                if (entry.leftUnanswered(options.directQuestions())) {
                    book.silent(entry);
                } else {
                    entry.asked(now);
                    askAbout(entry);
                }
            }
        }
    }

    private void askAbout(Entry entry) {
        send(Message.query(Question.unicast(entry.instance(), RecordType.ANY)), entry.addresses());
    }

    /** To everyone on every interface, and to the given addresses besides. */
    private void send(Message question, List<InetAddress> directly) {
        try {
            byte[] bytes = new MessageWriter().write(question);
            for (Station station : stations.open()) {
                send(station, bytes, directly);
            }
        } catch (MessageTooLongException impossible) {
            throw new IllegalStateException("a question is never that long", impossible);
        }
    }

    private void send(Station station, byte[] question, List<InetAddress> directly) {
        try {
            station.askEveryone(question);
            for (InetAddress device : directly) {
                station.ask(question, device);
            }
        } catch (IOException unreachable) {
            // one interface without a way does not stop the others; a lasting fault shows when interfaces are looked at
            // again
            nextRefresh = Math.min(nextRefresh, System.nanoTime() + FIRST_PAUSE.toNanos());
        }
    }

    private void receive() {
        for (SelectionKey key : selector.selectedKeys()) {
            if (key.isValid()
                    && key.attachment() instanceof Station station
                    && key.channel() instanceof DatagramChannel channel) {
                receive(station, channel);
            }
        }
        selector.selectedKeys().clear();
    }

    private void receive(Station station, DatagramChannel channel) {
        try {
            buffer.clear();
            while (channel.receive(buffer) instanceof InetSocketAddress sender) {
                buffer.flip();
                byte[] datagram = new byte[buffer.remaining()];
                buffer.get(datagram);
                buffer.clear();
                heard(station, station.hears(channel), datagram, sender.getAddress());
            }
        } catch (IOException lost) {
            nextRefresh = System.nanoTime();
        }
    }

    private void heard(Station station, boolean unasked, byte[] datagram, InetAddress sender) {
        Message message;
        try {
            message = new MessageReader().read(datagram);
        } catch (MalformedMessageException garbage) {
            return;
        }
        watches.forEach(watch -> watch.heard(message, unasked));
        if (message.isResponse()) {
            hosts.heard(message);
            book.heard(message, station.name(), sender, Instant.now()).forEach(this::askAbout);
        }
    }
}
