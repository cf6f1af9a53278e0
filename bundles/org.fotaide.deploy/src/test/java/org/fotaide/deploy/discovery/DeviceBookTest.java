// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fotaide.mdns.AddressRecord;
import org.fotaide.mdns.DomainName;
import org.fotaide.mdns.Message;
import org.fotaide.mdns.PointerRecord;
import org.fotaide.mdns.ResourceRecord;
import org.fotaide.mdns.ServiceRecord;
import org.fotaide.mdns.TextRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceBookTest {
    private static final DomainName SERVICE = DiscoveryOptions.ARDUINO;

    private final List<DiscoveryEvent> events = new ArrayList<>();
    private final DeviceBook book = new DeviceBook(SERVICE, 8, events::add);
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    /** Each step is one message, with what follows from it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        once                        | a 1                                | Found
        twice the same              | a 1; a 1                           | Found; Seen
        in pieces                   | ptr a 1; srv a 1; txt a 1          | ; ; Found
        other pieces first          | txt a 1; srv a 1                   | ; Found
        says goodbye                | a 1; bye a 1                       | Found; Gone
        says goodbye twice          | a 1; bye a 1; bye a 1              | Found; Gone;
        goodbye by another          | a 1; bye a 2                       | Found;
        goodbye of a stranger       | bye a 1                            |
        comes back                  | a 1; bye a 1; a 1                  | Found; Gone; Returned Seen
        restarts with another slot  | a 1; a 1 slot=user2                | Found; Changed Seen
        comes back with another     | a 1; bye a 1; a 1 slot=user2       | Found; Gone; Returned Changed Seen
        changes its port            | a 1; a 1 port=9000                 | Found; Changed Seen
        second interface, the same  | a 1; a 2 on=wlan0                  | Found; Changed Seen
        a rival                     | a 1; a 2 slot=user2; a 2 slot=user2 | Found; Conflict;
        a rival with another port   | a 1; a 2 port=9000; a 1            | Found; Conflict; Seen
        two rivals                  | a 1; a 2 slot=user2; a 3 port=1    | Found; Conflict; Conflict
        the rival after goodbye     | a 1; bye a 1; a 2 slot=user2       | Found; Gone; Returned Changed Seen
        port 0 is no offer          | a 1 port=0                         |
        two devices                 | a 1; b 2                           | Found; Found
        the case of a name          | a 1; A 1                           | Found; Seen
        """)
    void a_device(String what, String said, String expected) throws Exception {
        List<String> told = new ArrayList<>();
        for (String step : said.split(";")) {
            events.clear();
            book.heard(heard(step.strip().split(" ")), now);
            told.add(events.stream()
                    .map(event -> event.getClass().getSimpleName())
                    .collect(Collectors.joining(" ")));
            now = now.plusSeconds(1);
        }
        assertEquals(
                expected == null ? "" : expected.strip(),
                String.join("; ", told).strip().replaceFirst("^(; )+$|^;$", "").replace(";  ;", "; ;"),
                what);
    }

    @Test
    void an_address_that_a_device_lost_does_not_stay() throws Exception {
        book.heard(heard("a", "1"), now);
        book.heard(heard("addr", "a", "1", "2"), now);
        assertEquals(addresses("192.0.2.1", "192.0.2.2"), only().addresses());
        book.heard(heard("addr", "a", "2"), now);
        assertEquals(addresses("192.0.2.2"), only().addresses());
    }

    @Test
    void both_interfaces_of_a_device_are_listed_until_one_is_lost() throws Exception {
        book.heard(heard("a", "1", "on=eth0"), now);
        book.heard(heard("a", "2", "on=wlan0"), now);
        assertEquals(Set.of("eth0", "wlan0"), only().networkInterfaces());
        assertEquals(addresses("192.0.2.1", "192.0.2.2"), only().addresses());
        events.clear();
        book.lost("eth0");
        assertEquals(addresses("192.0.2.2"), only().addresses());
        assertEquals(Set.of("wlan0"), only().networkInterfaces());
        assertEquals(1, events.size());
        book.lost("wlan0");
        assertEquals(addresses("192.0.2.2"), only().addresses());
        assertEquals(Set.of(), only().networkInterfaces());
    }

    @Test
    void a_rival_does_not_keep_the_first_alive_and_takes_its_place_when_it_is_silent() throws Exception {
        book.heard(heard("a", "1"), now);
        Instant seen = only().device().lastSeen().orElseThrow();
        book.heard(heard("a", "2", "slot=user2"), now.plusSeconds(1));
        assertEquals(Optional.of(seen), only().device().lastSeen());
        book.silent(book.entries().iterator().next());
        assertEquals(Presence.SILENT, only().presence());
        book.heard(heard("a", "2", "slot=user2"), now.plusSeconds(2));
        assertEquals(Presence.PRESENT, only().presence());
        assertTrue(only().addresses().contains(InetAddress.getByName("192.0.2.2")));
    }

    @Test
    void of_too_many_those_are_forgotten_that_are_least_missed() throws Exception {
        for (int i = 1; i <= 8; i++) {
            book.heard(heard("d" + i, String.valueOf(i)), now.plusSeconds(i));
        }
        book.heard(heard("bye", "d5", "5"), now);
        for (int i = 0; i < 100; i++) {
            book.heard(heard("ptr", "half" + i, "9"), now.plusSeconds(100 + i));
        }
        assertEquals(
                List.of("d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8"),
                book.devices().stream().map(KnownDevice::name).toList());
        book.heard(heard("d9", "9"), now.plusSeconds(300));
        assertEquals(
                List.of("d1", "d2", "d3", "d4", "d6", "d7", "d8", "d9"),
                book.devices().stream().map(KnownDevice::name).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "\u0000", "a.b", "\u001b[2J", "\u202Egnp", "\\"})
    void odd_names_are_listed_or_passed_over_and_harm_nothing(String label) throws Exception {
        DomainName odd = DomainName.of(label, "local");
        DomainName instance = SERVICE.child(label);
        book.heard(
                new Heard(
                        Message.response(
                                List.of(
                                        new PointerRecord(SERVICE, 10, false, instance),
                                        new ServiceRecord(instance, 10, false, 0, 0, 8266, DomainName.of(" ")),
                                        new ServiceRecord(instance, 10, false, 0, 0, 8266, odd),
                                        TextRecord.of(instance, 10, false, Map.of())),
                                List.of()),
                        "lo",
                        InetAddress.getByName("192.0.2.7")),
                now);
        book.heard(heard("a", "1"), now);
        assertTrue(book.devices().stream().anyMatch(device -> device.name().equals("a")));
    }

    @Test
    void records_of_others_are_passed_over() throws Exception {
        DomainName foreign = DomainName.parse("printer._ipp._tcp.local");
        Message message = Message.response(
                List.of(
                        new PointerRecord(SERVICE, 10, false, foreign),
                        new PointerRecord(SERVICE, 10, false, SERVICE),
                        new ServiceRecord(foreign, 10, false, 0, 0, 80, DomainName.parse("x.local")),
                        TextRecord.of(DomainName.ROOT, 10, false, Map.of())),
                List.of());
        book.heard(new Heard(message, "lo", InetAddress.getByName("192.0.2.7")), now);
        assertEquals(0, book.entries().size());
    }

    @Test
    void a_device_that_was_heard_just_now_need_not_answer_again() throws Exception {
        book.heard(heard("a", "1"), now);
        Entry entry = book.entries().iterator().next();
        Instant later = now.plusMillis(500);
        assertEquals(
                Optional.of(new PointerRecord(SERVICE, 4500, false, SERVICE.child("a"))),
                entry.knownAnswer(later.minus(Duration.ofSeconds(1)), later));
        Instant tooLate = now.plusSeconds(2);
        assertEquals(Optional.empty(), entry.knownAnswer(tooLate.minus(Duration.ofSeconds(1)), tooLate));
    }

    private KnownDevice only() {
        assertEquals(1, book.devices().size());
        return book.devices().get(0);
    }

    private static List<InetAddress> addresses(String... texts) throws Exception {
        List<InetAddress> addresses = new ArrayList<>();
        for (String text : texts) {
            addresses.add(InetAddress.getByName(text));
        }
        return addresses;
    }

    /** {@code [ptr|srv|txt|bye|addr] NAME HOSTNUMBER… [on=IF] [slot=…] [port=…]}. */
    private static Heard heard(String... words) throws Exception {
        boolean whole = !Set.of("ptr", "srv", "txt", "bye", "addr").contains(words[0]);
        String kind = whole ? "all" : words[0];
        List<String> rest = Arrays.asList(words).subList(whole ? 0 : 1, words.length);
        String name = rest.get(0);
        String on = option(rest, "on").orElse("eth0");
        int port = option(rest, "port").map(Integer::parseInt).orElse(8266);
        DomainName instance = SERVICE.child(name);
        DomainName host = DomainName.of(name, "local");
        List<ResourceRecord> records = new ArrayList<>();
        if (kind.equals("all") || kind.equals("ptr") || kind.equals("bye")) {
            records.add(new PointerRecord(SERVICE, kind.equals("bye") ? 0 : 4500, false, instance));
        }
        if (kind.equals("all") || kind.equals("srv")) {
            records.add(new ServiceRecord(instance, 4500, true, 0, 0, port, host));
        }
        if (kind.equals("all") || kind.equals("txt")) {
            records.add(TextRecord.of(
                    instance,
                    4500,
                    true,
                    Map.of("board", "generic", "slot", option(rest, "slot").orElse("user1"))));
        }
        List<InetAddress> addresses = new ArrayList<>();
        for (String word : rest.subList(1, rest.size())) {
            if (word.matches("[0-9]+")) {
                addresses.add(InetAddress.getByName("192.0.2." + word));
            }
        }
        if (kind.equals("all") || kind.equals("addr")) {
            addresses.forEach(address -> records.add(new AddressRecord(host, 120, true, address)));
        }
        return new Heard(Message.response(records, List.of()), on, addresses.get(0));
    }

    private static Optional<String> option(List<String> words, String key) {
        return words.stream()
                .filter(word -> word.startsWith(key + "="))
                .map(word -> word.substring(key.length() + 1))
                .findFirst();
    }
}
