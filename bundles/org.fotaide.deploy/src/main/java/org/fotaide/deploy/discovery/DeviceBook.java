// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fotaide.mdns.AddressRecord;
import org.fotaide.mdns.DomainName;
import org.fotaide.mdns.Message;
import org.fotaide.mdns.PointerRecord;
import org.fotaide.mdns.ResourceRecord;
import org.fotaide.mdns.ServiceRecord;
import org.fotaide.mdns.TextRecord;

/** Turns what is heard into devices and events, whoever heard it. Used by the thread of the discovery alone. */
final class DeviceBook {
    /** Who is forgotten first when there are too many: what never was a device, who is gone, who is silent for longest. */
    private static final Comparator<Entry> LEAST_MISSED = Comparator.<Entry, Boolean>comparing(
                    entry -> entry.told().isPresent())
            .thenComparing(entry -> entry.presence() == Presence.PRESENT)
            .thenComparing(Entry::lastSeen);

    /** A device says three things of itself, and a repeater of other networks speaks for some; more is not read. */
    private static final int MOST_IN_ONE_MESSAGE = 512;

    private final DomainName service;
    private final int most;
    private final Consumer<DiscoveryEvent> events;
    private final Map<DomainName, Entry> entries = new LinkedHashMap<>();

    DeviceBook(DomainName service, int most, Consumer<DiscoveryEvent> events) {
        this.service = service;
        this.most = most;
        this.events = events;
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    Optional<Entry> entry(DomainName instance) {
        return Optional.ofNullable(entries.get(instance));
    }

    /** The devices of which a message says that they are there. */
    Set<DomainName> instances(Message message) {
        Set<DomainName> instances = new LinkedHashSet<>();
        message.records()
                .filter(record -> !record.goodbye())
                .flatMap(record -> instanceOf(record).stream())
                .limit(MOST_IN_ONE_MESSAGE)
                .forEach(instances::add);
        return instances;
    }

    List<KnownDevice> devices() {
        return entries.values().stream()
                .flatMap(entry -> entry.told().stream())
                .sorted(Comparator.comparing(KnownDevice::name))
                .toList();
    }

    /** Takes in an answer or an announcement; returns the devices of which more has to be asked. */
    List<Entry> heard(Heard heard, Instant now) {
        heard.message()
                .records()
                .filter(record -> record.goodbye() && record instanceof PointerRecord)
                .flatMap(record -> instanceOf(record).stream())
                .forEach(instance -> goodbye(instance, heard.sender()));
        Set<DomainName> instances = instances(heard.message());
        Set<Entry> touched = new LinkedHashSet<>();
        instances.forEach(instance -> stated(instance, heard, now).ifPresent(touched::add));
        if (!touched.isEmpty()) {
            addresses(heard, List.copyOf(touched), touched);
        } else if (instances.isEmpty()) {
            addresses(heard, List.copyOf(entries.values()), touched);
        }
        touched.stream()
                .filter(entry -> !entry.hasAddress())
                .forEach(entry -> entry.addresses(Set.of(heard.sender()), heard.networkInterface()));
        touched.forEach(this::tell);
        forgetThoseTooMany();
        return touched.stream().filter(entry -> !entry.isComplete()).toList();
    }

    private Optional<DomainName> instanceOf(ResourceRecord record) {
        if (record instanceof PointerRecord pointer && pointer.name().equals(service)) {
            return Optional.of(pointer.target()).filter(this::isOurs);
        }
        return record instanceof ServiceRecord || record instanceof TextRecord
                ? Optional.of(record.name()).filter(this::isOurs)
                : Optional.empty();
    }

    private boolean isOurs(DomainName name) {
        return name.parent().filter(service::equals).isPresent();
    }

    private Optional<Entry> stated(DomainName instance, Heard heard, Instant now) {
        Statement statement = Statement.of(instance, heard);
        Entry entry = entries.computeIfAbsent(instance, name -> new Entry(name, now));
        if (entry.isContradictedBy(statement)) {
            if (entry.isNewRival(heard.sender())) {
                events.accept(new DiscoveryEvent.Conflict(entry.known(), heard.sender()));
            }
            return Optional.empty();
        }
        entry.heard(heard.networkInterface(), now);
        statement.service().ifPresent(entry::service);
        statement.announcement().ifPresent(entry::announcement);
        statement.pointer().ifPresent(pointer -> entry.pointer(pointer, now));
        return Optional.of(entry);
    }

    private void forgetThoseTooMany() {
        while (entries.size() > most) {
            entries.remove(Collections.min(entries.values(), LEAST_MISSED).instance());
        }
    }

    /** Addresses come with the rest or in a message of their own. */
    private static void addresses(Heard heard, List<Entry> candidates, Set<Entry> touched) {
        Map<DomainName, Set<InetAddress>> hosts = heard.message()
                .records()
                .filter(record -> record instanceof AddressRecord && !record.goodbye())
                .map(AddressRecord.class::cast)
                .collect(Collectors.groupingBy(
                        AddressRecord::name,
                        Collectors.mapping(AddressRecord::address, Collectors.toCollection(LinkedHashSet::new))));
        hosts.forEach((host, addresses) -> candidates.stream()
                .filter(entry -> entry.isAt(host))
                .forEach(entry -> {
                    entry.addresses(addresses, heard.networkInterface());
                    touched.add(entry);
                }));
    }

    private void goodbye(DomainName instance, InetAddress sender) {
        Entry entry = entries.get(instance);
        if (entry != null
                && entry.told().isPresent()
                && entry.presence() != Presence.GONE
                && entry.addresses().contains(sender)) {
            entry.gone();
            entry.tell(entry.known());
            events.accept(new DiscoveryEvent.Gone(entry.known()));
        }
    }

    /** It was asked directly, and again in vain. */
    void silent(Entry entry) {
        if (entry.told().isEmpty()) {
            entries.remove(entry.instance());
            return;
        }
        boolean news = entry.presence() == Presence.PRESENT;
        entry.silent();
        entry.tell(entry.known());
        if (news) {
            events.accept(new DiscoveryEvent.Silent(entry.known()));
        }
    }

    /** An interface of this machine is gone, and with it the way over it. */
    void lost(String networkInterface) {
        for (Entry entry : List.copyOf(entries.values())) {
            entry.lost(networkInterface);
            entry.told().ifPresent(before -> {
                KnownDevice now = entry.known();
                entry.tell(now);
                if (!before.tellsTheSameAs(now)) {
                    events.accept(new DiscoveryEvent.Changed(before, now));
                }
            });
        }
    }

    private void tell(Entry entry) {
        if (!entry.isComplete()) {
            return;
        }
        KnownDevice now = entry.known();
        Optional<KnownDevice> before = entry.told();
        entry.tell(now);
        if (before.isEmpty()) {
            events.accept(new DiscoveryEvent.Found(now));
            return;
        }
        if (before.get().presence() != Presence.PRESENT) {
            events.accept(new DiscoveryEvent.Returned(now));
        }
        if (!before.get().tellsTheSameAs(now)) {
            events.accept(new DiscoveryEvent.Changed(before.get(), now));
        }
        events.accept(new DiscoveryEvent.Seen(now));
    }
}
