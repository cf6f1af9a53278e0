// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.mdns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MessagePropertiesTest {
    @Property(tries = 2000)
    void anyBytesAreReadOrRefused(@ForAll @Size(max = 600) byte[] bytes) {
        readOrRefuse(bytes);
    }

    /** Random bytes behind a plausible header get further than random bytes alone. */
    @Property(tries = 2000)
    void anyBytesBehindAHeaderAreReadOrRefused(@ForAll @Size(max = 600) byte[] bytes) {
        byte[] message = new byte[12 + bytes.length];
        System.arraycopy(new byte[] {0, 0, (byte) 0x84, 0, 0, 2, 0, 3, 0, 2, 0, 2}, 0, message, 0, 12);
        System.arraycopy(bytes, 0, message, 12, bytes.length);
        readOrRefuse(message);
    }

    @Property(tries = 3000)
    void aRealMessageWithBytesChangedIsReadOrRefused(
            @ForAll("recorded") byte[] message,
            @ForAll @Size(max = 4) List<@IntRange(max = 10_000) Integer> places,
            @ForAll byte change) {
        byte[] changed = message.clone();
        places.forEach(place -> changed[place % changed.length] ^= change);
        readOrRefuse(changed);
    }

    @Property(tries = 500)
    void whatIsWrittenIsReadBack(@ForAll("messages") Message message)
            throws MessageTooLongException, MalformedMessageException {
        for (Compression compression : Compression.values()) {
            byte[] written = new MessageWriter(compression).write(message);
            Message read = new MessageReader().read(written);
            assertEquals(message, read);
            assertEquals(spelled(message), spelled(read), "names keep their case");
        }
    }

    private static List<String> spelled(Message message) {
        return message.records().map(Object::toString).toList();
    }

    private static void readOrRefuse(byte[] bytes) {
        try {
            Message read = new MessageReader().read(bytes);
            // whatever could be read can be written; compression is at least as good, and empty text takes a byte more
            assertEquals(read, new MessageReader().read(new MessageWriter().write(read)));
        } catch (MalformedMessageException | MessageTooLongException refused) {
            assertEquals(false, refused.getMessage().isEmpty());
        }
    }

    @Provide
    Arbitrary<byte[]> recorded() {
        return Arbitraries.of(Recorded.all().map(Recorded::message).toList());
    }

    @Provide
    Arbitrary<Message> messages() {
        Arbitrary<List<ResourceRecord>> section = records().list().ofMaxSize(4);
        Arbitrary<Question> question = Combinators.combine(
                        names(), Arbitraries.integers().between(0, 0xFFFF), Arbitraries.of(true, false))
                .as((name, type, unicast) -> new Question(name, new RecordType(type), unicast));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 0xFFFF),
                        Arbitraries.of(Message.Kind.class),
                        Arbitraries.of(true, false),
                        question.list().ofMaxSize(3),
                        section,
                        section,
                        section)
                .as(Message::new);
    }

    /** Few different labels, so that names share their ends. */
    private static Arbitrary<DomainName> names() {
        Arbitrary<String> label = Arbitraries.oneOf(
                Arbitraries.of("local", "LOCAL", "_tcp", "a.b", "灯"),
                Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(63));
        return label.list().ofMaxSize(3).map(DomainName::new);
    }

    private static Arbitrary<Octets> octets(int longest) {
        return Arbitraries.bytes()
                .array(byte[].class)
                .ofMinSize(1)
                .ofMaxSize(longest)
                .map(Octets::of);
    }

    private static Arbitrary<ResourceRecord> records() {
        Arbitrary<DomainName> name = names();
        Arbitrary<Integer> ttl = Arbitraries.integers().greaterOrEqual(0);
        Arbitrary<Boolean> flush = Arbitraries.of(true, false);
        Arbitrary<Integer> port = Arbitraries.integers().between(0, 0xFFFF);
        return Arbitraries.oneOf(
                Combinators.combine(name, ttl, flush, names()).as(PointerRecord::new),
                Combinators.combine(name, ttl, flush, port, port, port, names()).as(ServiceRecord::new),
                Combinators.combine(name, ttl, flush, octets(255).list().ofMaxSize(3))
                        .as(TextRecord::new),
                Combinators.combine(name, ttl, flush, addresses()).as(AddressRecord::new),
                Combinators.combine(name, ttl, flush, octets(300))
                        .as((n, t, f, data) -> new OtherRecord(n, new RecordType(47), 1, t, f, data)));
    }

    private static Arbitrary<InetAddress> addresses() {
        return Arbitraries.of(4, 16)
                .flatMap(size -> Arbitraries.bytes().array(byte[].class).ofSize(size))
                .map(bytes -> {
                    try {
                        return bytes.length == 4
                                ? InetAddress.getByAddress(bytes)
                                : Inet6Address.getByAddress(null, bytes, -1);
                    } catch (UnknownHostException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }
}
