// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.announce;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fotaide.mdns.AddressRecord;
import org.fotaide.mdns.DomainName;
import org.fotaide.mdns.Message;
import org.fotaide.mdns.PointerRecord;
import org.fotaide.mdns.Question;
import org.fotaide.mdns.RecordType;
import org.fotaide.mdns.ResourceRecord;
import org.fotaide.mdns.ServiceRecord;
import org.fotaide.mdns.TextRecord;

/** The records of one device on one interface, and the messages that are made of them (PROTOCOLS 2). */
final class DeviceRecords {
    static final DomainName SERVICE = DomainName.of("_arduino", "_tcp", "local");

    private static final DomainName ALL_SERVICES = DomainName.of("_services", "_dns-sd", "_udp", "local");
    private static final int SERVICE_TTL = 4500;
    private static final int ADDRESS_TTL = 120;

    private final PointerRecord kind;
    private final PointerRecord pointer;
    private final ServiceRecord service;
    private final TextRecord text;
    private final AddressRecord address;

    DeviceRecords(Presence presence, InetAddress ip) {
        DomainName host = DomainName.of(presence.name(), "local");
        DomainName instance = SERVICE.child(presence.name());
        kind = new PointerRecord(ALL_SERVICES, SERVICE_TTL, false, SERVICE);
        pointer = new PointerRecord(SERVICE, SERVICE_TTL, false, instance);
        service = new ServiceRecord(
                instance, SERVICE_TTL, true, 0, 0, presence.address().getPort(), host);
        text = TextRecord.of(instance, SERVICE_TTL, true, presence.text());
        address = new AddressRecord(host, ADDRESS_TTL, true, ip);
    }

    /** Asks whether anybody has the names, and says what for. */
    Message probe() {
        List<Question> questions = List.of(
                Question.unicast(address.name(), RecordType.ANY), Question.unicast(service.name(), RecordType.ANY));
        return Message.probe(
                questions,
                Stream.of(address, pointer, service, text)
                        .map(claim -> claim.withCacheFlush(false))
                        .toList());
    }

    Message announcement() {
        return Message.response(List.of(kind, pointer, service, text), List.of(address));
    }

    Message goodbye() {
        return Message.response(
                Stream.of(pointer, service, text, address)
                        .map(told -> told.withTtl(0))
                        .toList(),
                List.of());
    }

    /** What there is to say to a query, without what the one who asks knows already; empty if nothing. */
    Optional<Answer> answer(Message query) {
        List<ResourceRecord> answers = all().filter(
                        known -> query.questions().stream().anyMatch(question -> question.isAnsweredBy(known)))
                .filter(known -> query.answers().stream().noneMatch(told -> suppresses(told, known)))
                .toList();
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        boolean service = answers.stream().anyMatch(known -> known.name().equals(SERVICE) || isInstance(known));
        List<ResourceRecord> additionals = service
                ? Stream.<ResourceRecord>of(this.service, text, address)
                        .filter(known -> !answers.contains(known))
                        .toList()
                : List.of();
        return Optional.of(new Answer(answers, additionals));
    }

    private boolean isInstance(ResourceRecord known) {
        return known.name().equals(service.name());
    }

    /** Known-answer suppression (RFC 6762 section 7.1). */
    private static boolean suppresses(ResourceRecord told, ResourceRecord known) {
        return told.ttl() >= known.ttl() / 2
                && told.withTtl(known.ttl()).withCacheFlush(known.cacheFlush()).equals(known);
    }

    /** Whether somebody else claims one of the names for something else. */
    boolean contradictedBy(Stream<ResourceRecord> claims) {
        return claims.anyMatch(claim -> Stream.of(service, address)
                .anyMatch(own -> own.name().equals(claim.name())
                        && own.type().equals(claim.type())
                        && !claim.goodbye()
                        && !claim.withTtl(own.ttl()).withCacheFlush(true).equals(own)));
    }

    /**
     * Whether somebody else probes for one of the names at the same moment and wins, because what he claims sorts later
     * (RFC 6762 section 8.2). Only port and address are compared: the rest follows from the name.
     */
    boolean losesTo(List<ResourceRecord> claims) {
        return claims.stream().anyMatch(this::losesTo);
    }

    private boolean losesTo(ResourceRecord claim) {
        if (claim instanceof ServiceRecord other) {
            return other.name().equals(service.name()) && other.port() > service.port();
        }
        return claim instanceof AddressRecord host
                && host.name().equals(address.name())
                && Arrays.compareUnsigned(
                                host.address().getAddress(), address.address().getAddress())
                        > 0;
    }

    private Stream<ResourceRecord> all() {
        return Stream.of(kind, pointer, service, text, address);
    }

    record Answer(List<ResourceRecord> answers, List<ResourceRecord> additionals) {}
}
