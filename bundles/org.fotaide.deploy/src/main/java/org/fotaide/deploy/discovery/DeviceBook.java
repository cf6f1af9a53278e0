// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.mdns.AddressRecord;
import org.fotaide.mdns.DomainName;
import org.fotaide.mdns.Message;
import org.fotaide.mdns.PointerRecord;
import org.fotaide.mdns.ResourceRecord;
import org.fotaide.mdns.ServiceRecord;
import org.fotaide.mdns.TextRecord;

/** Turns what is heard into devices and events. Used by the thread of the discovery alone. */
final class DeviceBook {
    private static final int LARGEST_PORT = 0xFFFF;

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

    List<KnownDevice> devices() {
        return entries.values().stream()
                .flatMap(entry -> entry.told().stream())
                .sorted(Comparator.comparing(KnownDevice::name))
                .toList();
    }

    /** Takes in an answer or an announcement; returns the devices of which more has to be asked. */
    List<Entry> heard(Message message, String networkInterface, InetAddress sender, Instant now) {
        Set<Entry> touched = new LinkedHashSet<>();
        message.records().forEach(record -> heard(record, networkInterface, now, touched));
        message.records()
                .filter(AddressRecord.class::isInstance)
                .map(AddressRecord.class::cast)
                .filter(record -> record.ttl() > 0)
                .collect(Collectors.groupingBy(AddressRecord::name))
                .forEach((host, records) -> addresses(host, records, touched));
        touched.stream()
                .filter(entry -> entry.addresses().isEmpty())
                .forEach(entry -> entry.addresses(Set.of(sender), false));
        touched.forEach(this::tell);
        return touched.stream().filter(entry -> !entry.isComplete()).toList();
    }

    private void heard(ResourceRecord record, String networkInterface, Instant now, Set<Entry> touched) {
        if (record instanceof PointerRecord pointer && pointer.name().equals(service)) {
            if (pointer.ttl() == 0) {
                goodbye(pointer.target());
            } else {
                touched.add(heardOf(pointer.target(), networkInterface, now));
            }
        } else if (record instanceof ServiceRecord offer && isOurs(offer.name()) && offer.ttl() > 0) {
            if (offer.port() > 0
                    && offer.port() <= LARGEST_PORT
                    && !offer.target().labels().isEmpty()) {
                Entry entry = heardOf(offer.name(), networkInterface, now);
                entry.service(offer);
                touched.add(entry);
            }
        } else if (record instanceof TextRecord text && isOurs(text.name()) && text.ttl() > 0) {
            Entry entry = heardOf(text.name(), networkInterface, now);
            entry.announcement(new Announcement(text.pairs()));
            touched.add(entry);
        }
    }

    private boolean isOurs(DomainName name) {
        return name.parent().filter(service::equals).isPresent();
    }

    private Entry heardOf(DomainName instance, String networkInterface, Instant now) {
        Entry entry = entries.computeIfAbsent(instance, name -> new Entry(name, now));
        entry.heard(networkInterface, now);
        forgetTheOldest();
        return entry;
    }

    private void forgetTheOldest() {
        if (entries.size() > most) {
            entries.values().stream()
                    .min(Comparator.comparing(Entry::lastSeen))
                    .ifPresent(oldest -> entries.remove(oldest.instance()));
        }
    }

    private void addresses(DomainName host, List<AddressRecord> records, Set<Entry> touched) {
        Set<InetAddress> addresses =
                records.stream().map(AddressRecord::address).collect(Collectors.toCollection(LinkedHashSet::new));
        boolean flush = records.stream().anyMatch(AddressRecord::cacheFlush);
        for (Entry entry : entries.values()) {
            if (entry.isAt(host)) {
                entry.addresses(addresses, flush);
                touched.add(entry);
            }
        }
    }

    private void goodbye(DomainName instance) {
        Entry entry = entries.get(instance);
        if (entry != null && entry.told().isPresent()) {
            entry.gone();
            entry.tell(entry.known());
            events.accept(new DiscoveryEvent.Gone(entry.known()));
        }
    }

    /** It was asked directly, and again in vain. */
    void silent(Entry entry) {
        if (entry.told().isPresent()) {
            entry.tell(entry.known());
            events.accept(new DiscoveryEvent.Silent(entry.known()));
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
        } else if (!before.get().tellsTheSameAs(now)) {
            events.accept(new DiscoveryEvent.Changed(before.get(), now));
        }
        if (before.isPresent()) {
            events.accept(new DiscoveryEvent.Seen(now));
        }
    }
}
