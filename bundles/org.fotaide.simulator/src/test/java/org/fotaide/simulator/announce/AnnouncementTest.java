// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.announce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.mdns.AddressRecord;
import org.fotaide.mdns.DomainName;
import org.fotaide.mdns.Message;
import org.fotaide.mdns.PointerRecord;
import org.fotaide.mdns.Question;
import org.fotaide.mdns.RecordType;
import org.fotaide.mdns.ResourceRecord;
import org.fotaide.mdns.ServiceRecord;
import org.fotaide.mdns.TextRecord;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.EventLog;
import org.fotaide.simulator.Fleet;
import org.fotaide.simulator.Personality;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.TestHost;
import org.fotaide.simulator.TestHost.Manner;
import org.fotaide.simulator.TestImages;
import org.fotaide.simulator.espota.Pauses;
import org.fotaide.simulator.event.DeviceEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class AnnouncementTest {
    private static final int LIMIT_MILLIS = 5000;
    private static final DomainName SERVICE = DomainName.of("_arduino", "_tcp", "local");
    private static final DomainName SERVICES = DomainName.of("_services", "_dns-sd", "_udp", "local");

    private final String name = String.format(
            Locale.ROOT, "esp8266-%06x", ThreadLocalRandom.current().nextInt(1 << 24));
    private final DomainName host = DomainName.of(name, "local");
    private final DomainName instance = SERVICE.child(name);
    private final EventLog log = new EventLog();

    @Test
    void a_device_probes_three_times_and_announces_three_times() throws Exception {
        try (MdnsEar ear = MdnsEar.member();
                SimulatedDevice device = SimulatedDevice.start(settings(0.1), log)) {
            for (int i = 0; i < 3; i++) {
                Message probe = ear.hear(LIMIT_MILLIS, about(host)).orElseThrow();
                assertFalse(probe.isResponse());
                assertEquals(
                        List.of(Question.unicast(host, RecordType.ANY), Question.unicast(instance, RecordType.ANY)),
                        probe.questions());
                assertTrue(probe.authorities().stream().noneMatch(ResourceRecord::cacheFlush));
            }
            for (int i = 0; i < 3; i++) {
                Message told = ear.hear(LIMIT_MILLIS, about(host)).orElseThrow();
                assertEquals(
                        List.of(
                                new PointerRecord(SERVICES, 4500, false, SERVICE),
                                new PointerRecord(SERVICE, 4500, false, instance),
                                new ServiceRecord(
                                        instance,
                                        4500,
                                        true,
                                        0,
                                        0,
                                        device.address().getPort(),
                                        host)),
                        told.answers().subList(0, 3));
                assertEquals(
                        List.of(
                                "auth_upload=yes",
                                "board=generic",
                                "ssh_upload=no",
                                "tcp_check=no",
                                "slot=user1",
                                "rom=v1.0.0t45772(a)"),
                        pairs(told));
                assertEquals(
                        List.of(new AddressRecord(host, 120, true, InetAddress.getLoopbackAddress())),
                        told.additionals());
            }
        }
    }

    private static List<String> pairs(Message message) {
        return message.records()
                .filter(TextRecord.class::isInstance)
                .map(TextRecord.class::cast)
                .flatMap(text -> text.pairs().entrySet().stream())
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .toList();
    }

    /** Who asks for what, and which types of records come back as answers and beside them. */
    @ParameterizedTest(name = "{0} asks for {1} {2}")
    @CsvSource({
        "member, service, PTR, PTR, SRV TXT A",
        "resolver, service, PTR, PTR, SRV TXT A",
        "member, instance, SRV, SRV, TXT A",
        "resolver, instance, TXT, TXT, SRV A",
        "resolver, instance, ANY, SRV TXT, A",
        "member, host, A, A, ''",
        "resolver, host, ANY, A, ''",
        "resolver, services, PTR, PTR, ''"
    })
    void questions_are_answered(String who, String whose, String type, String answers, String additionals)
            throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(settings(0), log);
                MdnsEar ear = who.equals("member") ? MdnsEar.member() : MdnsEar.resolver()) {
            awaitAnnounced();
            DomainName asked =
                    switch (whose) {
                        case "service" -> SERVICE;
                        case "services" -> SERVICES;
                        case "instance" -> instance;
                        default -> host;
                    };
            RecordType wanted =
                    switch (type) {
                        case "PTR" -> RecordType.PTR;
                        case "SRV" -> RecordType.SRV;
                        case "TXT" -> RecordType.TXT;
                        case "A" -> RecordType.A;
                        default -> RecordType.ANY;
                    };
            int id = who.equals("member") ? 0 : 4711;
            ear.say(Message.query(Question.multicast(asked, wanted)).withId(id));
            Predicate<Message> ours =
                    whose.equals("services") ? answering(SERVICES) : about(host).or(about(instance));
            Predicate<Message> answer = message -> types(message.answers()).equals(answers);
            // a member may still hear an announcement
            Message told = ear.hear(LIMIT_MILLIS, ours.and(answer)).orElseThrow();
            assertEquals(additionals, types(told.additionals()));
            assertEquals(id, told.id());
            boolean legacy = who.equals("resolver");
            assertEquals(legacy ? 1 : 0, told.questions().size());
            assertTrue(!legacy || told.records().allMatch(known -> known.ttl() <= 10 && !known.cacheFlush()));
            assertEquals(name, device.name());
        }
    }

    private static String types(List<ResourceRecord> records) {
        return String.join(
                " ", records.stream().map(known -> known.type().toString()).toList());
    }

    @Test
    void what_is_known_already_is_not_told_again() throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(settings(0), log);
                MdnsEar ear = MdnsEar.resolver()) {
            awaitAnnounced();
            Message query = new Message(
                    1,
                    Message.Kind.QUERY,
                    false,
                    List.of(Question.unicast(SERVICE, RecordType.PTR), Question.unicast(host, RecordType.A)),
                    List.of(new PointerRecord(SERVICE, 4000, false, instance)),
                    List.of(),
                    List.of());
            ear.say(query);
            Message told = ear.hear(LIMIT_MILLIS, about(host)).orElseThrow();
            assertEquals("A", types(told.answers()));
            assertEquals(name, device.name());
        }
    }

    @Test
    void switching_off_says_goodbye_and_a_restart_says_nothing() throws Exception {
        try (MdnsEar ear = MdnsEar.member()) {
            try (SimulatedDevice device = SimulatedDevice.start(settings(0), log);
                    TestHost uploader = new TestHost(device)) {
                awaitAnnounced();
                byte[] image = TestImages.slot(Slot.USER2, "v1.0.1t45772(a)", 20_000);
                assertEquals("OK", uploader.invite(image, "admin"));
                assertTrue(uploader.send(image, Manner.STREAM).endsWith("OK"));
                log.await(DeviceEvent.Restarting.class);
                log.await(DeviceEvent.Booted.class);
                Predicate<Message> second = message -> pairs(message).contains("slot=user2");
                Predicate<Message> goodbye = message -> message.records()
                        .anyMatch(known -> known.goodbye() && known.name().equals(instance));
                Message heard = ear.hear(LIMIT_MILLIS, second.or(goodbye)).orElseThrow();
                assertFalse(goodbye.test(heard));
                assertTrue(pairs(heard).contains("rom=v1.0.1t45772(a)"));
                awaitAnnounced();
            }
            Message last = ear.hear(
                            LIMIT_MILLIS,
                            message -> message.isResponse()
                                    && message.answers().stream().anyMatch(ResourceRecord::goodbye)
                                    && about(instance).test(message))
                    .orElseThrow();
            assertEquals("PTR SRV TXT A", types(last.answers()));
        }
    }

    @Test
    void a_second_device_of_one_name_takes_another() throws Exception {
        try (Fleet fleet = new Fleet()) {
            SimulatedDevice first = fleet.start(settings(0.2));
            awaitAnnounced();
            SimulatedDevice second = fleet.start(settings(0.2), log);
            assertEquals(name + "-2", log.await(DeviceEvent.Renamed.class).name());
            assertEquals(name + "-2", second.name());
            assertEquals(name, first.name());
        }
    }

    @Test
    void two_that_probe_at_the_same_moment_end_with_two_names() throws Exception {
        try (Fleet fleet = new Fleet()) {
            SimulatedDevice first = fleet.start(settings(0.2), log);
            SimulatedDevice second = fleet.start(settings(0.2), log);
            log.await(DeviceEvent.Renamed.class);
            assertEquals(
                    List.of(name, name + "-2"),
                    List.of(first.name(), second.name()).stream().sorted().toList());
        }
    }

    @Test
    void a_device_that_is_not_announced_is_not_heard() throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(settings(0).announceOn(java.util.Set.of()));
                MdnsEar ear = MdnsEar.resolver()) {
            ear.say(Message.query(Question.unicast(instance, RecordType.ANY)));
            assertTrue(ear.hear(200, about(instance)).isEmpty());
            assertEquals(name, device.name());
        }
    }

    /** Asks until the device answers: probing takes as long as it takes. */
    private void awaitAnnounced() throws Exception {
        try (MdnsEar ear = MdnsEar.resolver()) {
            for (int i = 0; i < 100; i++) {
                ear.say(Message.query(Question.unicast(instance, RecordType.SRV)));
                if (ear.hear(100, about(instance)).isPresent()) {
                    return;
                }
            }
        }
        throw new AssertionError(name + " is never announced");
    }

    private static Predicate<Message> about(DomainName whose) {
        return message -> message.records().anyMatch(known -> known.name().equals(whose));
    }

    private static Predicate<Message> answering(DomainName whose) {
        return message -> message.isResponse()
                && message.answers().stream().allMatch(known -> known.name().equals(whose));
    }

    private DeviceSettings settings(double factor) {
        byte[] image = TestImages.slot(Slot.USER1, "v1.0.0t45772(a)", 20_000);
        return DeviceSettings.of(Personality.twoSlots(FlashMap.MAP_2).running(Slot.USER1, image))
                .named(name)
                .password("admin")
                .pauses(Pauses.REAL.times(factor));
    }
}
