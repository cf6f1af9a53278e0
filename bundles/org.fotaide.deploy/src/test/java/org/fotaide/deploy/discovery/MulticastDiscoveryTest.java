// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.discovery.InterfaceState.Use;
import org.fotaide.deploy.proof.BootWatch;
import org.fotaide.firmware.work.Progress;
import org.fotaide.mdns.DomainName;
import org.fotaide.mdns.Message;
import org.fotaide.mdns.MessageWriter;
import org.fotaide.mdns.MulticastGroup;
import org.fotaide.mdns.PointerRecord;
import org.fotaide.mdns.ResourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On the loopback, with a service of its own for each test, since others on this machine may talk as well. */
@Timeout(30)
class MulticastDiscoveryTest {
    private final String name =
            "fota-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), Character.MAX_RADIX);
    private final DomainName service = DomainName.of("_" + name, "_tcp", "local");
    private final Message device = device("user1");
    private final EventQueue events = new EventQueue();

    private Message device(String slot) {
        return LoopbackPeer.device(service, name, 8266, Map.of("board", "generic", "slot", slot));
    }

    /** What JmDNS says counts as what a device says, and what it doubts is asked about. */
    @Test
    void a_standing_listener_alone_is_enough() throws Exception {
        CompletableFuture<StandingListener.Ear> ear = new CompletableFuture<>();
        CompletableFuture<String> ended = new CompletableFuture<>();
        try (LoopbackPeer peer = new LoopbackPeer();
                MulticastDiscovery discovery = MulticastDiscovery.start(
                        options().standing(Duration.ZERO), events, (on, address, of, listening) -> {
                            ear.complete(listening);
                            assertEquals(InetAddress.getLoopbackAddress(), address);
                            assertEquals(service, of);
                            return () -> ended.complete(on);
                        })) {
            String loopback = discovery.interfaces().stream()
                    .filter(state -> state.use() == Use.USED)
                    .findFirst()
                    .orElseThrow()
                    .name();
            ear.get(5, TimeUnit.SECONDS).heard(new Heard(device, loopback, InetAddress.getLoopbackAddress()));
            assertEquals(name, events.next(DiscoveryEvent.Found.class).device().name());
            ear.get().doubted(service.child("unknown"));
            ear.get().doubted(service.child(name));
            peer.asked(query -> query.questions().get(0).name().equals(service.child(name)));
            events.next(DiscoveryEvent.Silent.class);
            discovery.close();
            assertEquals(loopback, ended.get(5, TimeUnit.SECONDS));
        }
    }

    private DiscoveryOptions options() {
        DiscoveryOptions usual = DiscoveryOptions.DEFAULT;
        return new DiscoveryOptions(
                InterfaceChoice.LOOPBACK,
                service,
                Duration.ofMillis(200),
                usual.longestPause(),
                Duration.ofMillis(100),
                2,
                Duration.ofDays(1),
                usual.mostDevices(),
                usual.mostEvents());
    }

    private MulticastDiscovery start() {
        return MulticastDiscovery.start(options(), events);
    }

    @Test
    void a_device_is_found_at_once_and_listed_before_it_is_told() throws Exception {
        try (LoopbackPeer peer = new LoopbackPeer().playing(device, service)) {
            for (int i = 0; i < 5; i++) {
                try (MulticastDiscovery discovery = MulticastDiscovery.start(options())) {
                    CompletableFuture<List<KnownDevice>> listed = new CompletableFuture<>();
                    discovery.listen(event -> listed.complete(discovery.devices()));
                    discovery.ask();
                    KnownDevice found = listed.get(5, TimeUnit.SECONDS).get(0);
                    assertEquals(name, found.name());
                    assertEquals(
                            Optional.of("user1"),
                            Optional.ofNullable(
                                    found.device().announcement().txt().get("slot")));
                    assertEquals(List.of(InetAddress.getLoopbackAddress()), found.addresses());
                    assertTrue(
                            peer.asked(query -> query.questions().get(0).name().equals(service))
                                    .questions()
                                    .get(0)
                                    .unicastAnswer());
                }
            }
        }
    }

    @Test
    void an_announcement_is_heard_without_asking_and_a_restart_told() throws Exception {
        try (LoopbackPeer peer = new LoopbackPeer();
                MulticastDiscovery discovery = start()) {
            peer.asked(query -> query.questions().get(0).name().equals(service));
            peer.playing(device("user1"), service).say(device("user1"));
            assertEquals(name, events.next(DiscoveryEvent.Found.class).device().name());
            peer.playing(device("user2"), service).say(device("user2"));
            DiscoveryEvent.Changed changed = events.next(DiscoveryEvent.Changed.class);
            assertEquals("user1", changed.before().device().announcement().txt().get("slot"));
            assertEquals("user2", changed.device().device().announcement().txt().get("slot"));
            peer.say(LoopbackPeer.goodbye(device));
            assertEquals(
                    Presence.GONE,
                    events.next(DiscoveryEvent.Gone.class).device().presence());
            assertEquals(1, discovery.devices().size());
            peer.say(device);
            assertEquals(
                    Presence.PRESENT,
                    events.next(DiscoveryEvent.Returned.class).device().presence());
        }
    }

    @Test
    void a_device_that_stops_answering_is_asked_directly_and_stays_listed() throws Exception {
        try (LoopbackPeer peer = new LoopbackPeer().playing(device, service);
                MulticastDiscovery discovery = start()) {
            events.next(DiscoveryEvent.Found.class);
            peer.answering(query -> Optional.empty());
            discovery.ask();
            peer.asked(query -> query.questions().get(0).name().equals(service.child(name)));
            KnownDevice silent = events.next(DiscoveryEvent.Silent.class).device();
            assertEquals(Presence.SILENT, silent.presence());
            assertTrue(silent.device().lastSeen().isPresent());
            assertEquals(List.of(silent), discovery.devices());
            peer.playing(device, service);
            discovery.ask();
            events.next(DiscoveryEvent.Returned.class);
        }
    }

    @Test
    void missing_pieces_are_asked_for() throws Exception {
        Message pointer =
                Message.response(List.of(new PointerRecord(service, 4500, false, service.child(name))), List.of());
        try (LoopbackPeer peer = new LoopbackPeer().answering(query -> {
                    DomainName asked = query.questions().get(0).name();
                    return asked.equals(service)
                            ? Optional.of(pointer)
                            : Optional.of(device).filter(all -> asked.equals(service.child(name)));
                });
                MulticastDiscovery discovery = start()) {
            assertEquals(name, events.next(DiscoveryEvent.Found.class).device().name());
            assertFalse(discovery.devices().isEmpty());
        }
    }

    @Test
    void who_was_heard_just_now_is_named_in_the_question() throws Exception {
        try (LoopbackPeer peer = new LoopbackPeer();
                MulticastDiscovery discovery = start()) {
            peer.asked(query -> query.questions().get(0).name().equals(service));
            peer.say(device);
            events.next(DiscoveryEvent.Found.class);
            discovery.ask();
            Message again = peer.asked(query -> query.questions().get(0).name().equals(service));
            assertEquals(
                    List.of(service.child(name)),
                    again.answers().stream()
                            .map(known -> ((PointerRecord) known).target())
                            .toList());
            assertTrue(again.answers().stream().map(ResourceRecord::ttl).allMatch(ttl -> ttl > 4400 && ttl <= 4500));
        }
    }

    @Test
    void garbage_and_floods_harm_nothing() throws Exception {
        Random random = new Random(8266);
        byte[] good = new MessageWriter().write(device);
        try (LoopbackPeer peer = new LoopbackPeer();
                MulticastDiscovery discovery = start()) {
            for (int i = 0; i < 3000; i++) {
                byte[] bytes = good.clone();
                for (int k = 0; k < 1 + i % 5; k++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
                peer.say(i % 3 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
            }
            for (int i = 0; i < 50; i++) {
                int start = i * 200;
                peer.say(Message.response(
                        IntStream.range(start, start + 200)
                                .mapToObj(n -> new PointerRecord(service, 10, false, service.child("n" + n)))
                                .toList(),
                        List.of()));
            }
            peer.playing(LoopbackPeer.device(service, "after", 8266, Map.of()), service);
            discovery.ask();
            assertTrue(new AwaitDevice(known -> known.name().equals("after"), Duration.ofSeconds(10))
                    .call(discovery, Progress.NONE)
                    .isPresent());
            assertTrue(discovery.devices().size() <= options().mostDevices());
        }
    }

    @Test
    void answers_from_another_port_are_not_believed() throws Exception {
        try (LoopbackPeer peer = new LoopbackPeer();
                MulticastDiscovery discovery = start();
                MulticastSocket stranger = new MulticastSocket(0)) {
            peer.asked(query -> query.questions().get(0).name().equals(service));
            stranger.setOption(
                    StandardSocketOptions.IP_MULTICAST_IF,
                    NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress()));
            byte[] lie = new MessageWriter().write(LoopbackPeer.device(service, "lie", 1, Map.of()));
            stranger.send(new DatagramPacket(lie, lie.length, MulticastGroup.IPV4.socketAddress()));
            peer.say(device);
            assertEquals(name, events.next(DiscoveryEvent.Found.class).device().name());
            assertEquals(1, discovery.devices().size());
        }
    }

    @Test
    void hosts_are_asked_for_until_one_answers() throws Exception {
        try (LoopbackPeer peer = new LoopbackPeer();
                MulticastDiscovery discovery = start()) {
            CompletableFuture<List<InetAddress>> host = discovery.addressesOf(name + ".local");
            DomainName asked = DomainName.of(name, "local");
            peer.asked(query -> query.questions().get(0).name().equals(asked));
            peer.playing(device, service);
            assertEquals(List.of(InetAddress.getLoopbackAddress()), host.get(5, TimeUnit.SECONDS));
            CompletableFuture<List<InetAddress>> never = discovery.addressesOf("nobody-" + name + ".local.");
            discovery.close();
            assertTrue(never.isCancelled());
        }
    }

    @Test
    void a_typed_device_is_recognised_by_its_address_and_port() throws Exception {
        try (LoopbackPeer peer = new LoopbackPeer().playing(device, service);
                MulticastDiscovery discovery = start()) {
            KnownDevice known = AwaitDevice.at(InetAddress.getLoopbackAddress(), 8266, Duration.ofSeconds(5))
                    .call(discovery, Progress.NONE)
                    .orElseThrow();
            Device typed = new Device(
                    "127.0.0.1",
                    new DeviceAddress("127.0.0.1", 8266),
                    known.device().ip(),
                    Announcement.NOTHING,
                    Optional.empty(),
                    Device.Origin.TYPED,
                    Optional.empty());
            try (BootWatch watch = discovery.watch(typed)) {
                assertEquals(
                        Optional.of("user1"),
                        watch.ask(Duration.ofSeconds(5)).map(said -> said.txt().get("slot")));
                peer.answering(query -> Optional.empty());
                untilSilent(watch);
            }
        }
    }

    /** It is asked on several ways: an answer to the question before may be on its way still. */
    private static void untilSilent(BootWatch watch) {
        boolean heard = true;
        while (heard) {
            heard = watch.ask(Duration.ofMillis(200)).isPresent();
        }
    }

    @Test
    void nothing_is_used_but_what_was_chosen() {
        try (MulticastDiscovery discovery = start()) {
            for (InterfaceState state : discovery.interfaces()) {
                boolean loopback = state.addresses().stream().anyMatch(InetAddress::isLoopbackAddress);
                assertEquals(loopback ? Use.USED : Use.NOT_USED, state.use(), state.toString());
            }
        }
    }

    @Test
    void closing_is_quick_and_leaves_no_thread() throws Exception {
        MulticastDiscovery discovery = start();
        long begin = System.nanoTime();
        discovery.close();
        assertTrue(System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(1));
        discovery.close();
        discovery.ask();
        assertEquals(List.of(), discovery.devices());
    }
}
