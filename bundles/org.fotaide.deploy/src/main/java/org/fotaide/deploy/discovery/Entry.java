// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.device.Device.Origin;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.mdns.DomainName;
import org.fotaide.mdns.ServiceRecord;

/** What was heard of one device so far. Used by the thread of the discovery alone. */
final class Entry {
    private final DomainName instance;
    private final Set<InetAddress> addresses = new LinkedHashSet<>();
    private final SortedSet<String> interfaces = new TreeSet<>();
    private final Instant firstSeen;
    private Optional<ServiceRecord> service = Optional.empty();
    private Optional<Announcement> announcement = Optional.empty();
    private Presence presence = Presence.PRESENT;
    private Instant lastSeen;
    private Optional<KnownDevice> told = Optional.empty();
    private int unanswered;
    private long askedAt;
    private boolean awaited;

    Entry(DomainName instance, Instant now) {
        this.instance = instance;
        this.firstSeen = now;
        this.lastSeen = now;
    }

    DomainName instance() {
        return instance;
    }

    void heard(String networkInterface, Instant now) {
        interfaces.add(networkInterface);
        lastSeen = now;
        presence = Presence.PRESENT;
        unanswered = 0;
        awaited = false;
    }

    void service(ServiceRecord record) {
        if (service.filter(old -> !old.target().equals(record.target())).isPresent()) {
            addresses.clear();
        }
        service = Optional.of(record);
    }

    void announcement(Announcement said) {
        announcement = Optional.of(said);
    }

    void addresses(Set<InetAddress> now, boolean flush) {
        if (flush) {
            addresses.clear();
        }
        addresses.addAll(now);
    }

    boolean isAt(DomainName host) {
        return service.filter(record -> record.target().equals(host)).isPresent();
    }

    /** Whether enough is known to reach it. */
    boolean isComplete() {
        return service.isPresent() && announcement.isPresent() && !addresses.isEmpty();
    }

    void gone() {
        presence = Presence.GONE;
        awaited = false;
    }

    /** It was asked, together with everyone or directly. */
    void asked(long nanoTime) {
        askedAt = nanoTime;
        awaited = true;
    }

    /** Whether it owes an answer for so long already. */
    boolean owesAnswer(long nanoTime, long allowedNanos) {
        return awaited && nanoTime - askedAt >= allowedNanos;
    }

    /** One more direct question is left without an answer. Says whether that was one too many. */
    boolean leftUnanswered(int most) {
        unanswered++;
        if (unanswered <= most) {
            return false;
        }
        awaited = false;
        unanswered = 0;
        if (presence != Presence.GONE) {
            presence = Presence.SILENT;
        }
        return true;
    }

    Instant lastSeen() {
        return lastSeen;
    }

    List<InetAddress> addresses() {
        List<InetAddress> sorted = new ArrayList<>(addresses);
        sorted.sort(Comparator.comparing(address -> address instanceof Inet4Address ? 0 : 1));
        return sorted;
    }

    Optional<KnownDevice> told() {
        return told;
    }

    void tell(KnownDevice device) {
        told = Optional.of(device);
    }

    /** How it is known now; only of a complete entry. */
    KnownDevice known() {
        ServiceRecord record = service.orElseThrow();
        Device device = new Device(
                instance.labels().get(0),
                new DeviceAddress(record.target().toString(), record.port()),
                addresses().stream().findFirst(),
                announcement.orElse(Announcement.NOTHING),
                interfaces.stream().findFirst(),
                Origin.HEARD,
                Optional.of(lastSeen));
        return new KnownDevice(device, presence, addresses(), interfaces, firstSeen);
    }
}
