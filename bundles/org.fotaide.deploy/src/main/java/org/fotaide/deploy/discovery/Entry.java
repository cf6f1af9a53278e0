// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.device.Device.Origin;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.mdns.DomainName;
import org.fotaide.mdns.PointerRecord;
import org.fotaide.mdns.ServiceRecord;

/** What was heard of one device so far. Used by the thread of the discovery alone. */
final class Entry {
    private static final int MOST_RIVALS = 8;

    private final DomainName instance;
    private final Reach reach = new Reach();
    private final Instant firstSeen;
    private final Attention attention = new Attention();
    private final Set<InetAddress> rivals = new HashSet<>();
    private Optional<PointerRecord> pointer = Optional.empty();
    private Instant pointerHeard = Instant.MIN;
    private Optional<ServiceRecord> service = Optional.empty();
    private Optional<Announcement> announcement = Optional.empty();
    private Presence presence = Presence.PRESENT;
    private Instant lastSeen;
    private Optional<KnownDevice> told = Optional.empty();

    Entry(DomainName instance, Instant now) {
        this.instance = instance;
        this.firstSeen = now;
        this.lastSeen = now;
    }

    DomainName instance() {
        return instance;
    }

    Attention attention() {
        return attention;
    }

    /** A sign of life. */
    void heard(String networkInterface, Instant now) {
        reach.heardOn(networkInterface);
        lastSeen = now;
        presence = Presence.PRESENT;
        attention.answered();
    }

    void service(ServiceRecord record) {
        if (service.filter(old -> !old.target().equals(record.target())).isPresent()) {
            reach.clear();
        }
        service = Optional.of(record);
    }

    void pointer(PointerRecord record, Instant now) {
        pointer = Optional.of(record);
        pointerHeard = now;
    }

    /**
     * What may be told a device so that it need not answer (RFC 6762 section 7.1): its pointer with the time that it still
     * holds, if that is more than half and the device was heard since a moment.
     */
    Optional<PointerRecord> knownAnswer(Instant since, Instant now) {
        long age = pointer.isEmpty() ? 0 : Duration.between(pointerHeard, now).toSeconds();
        return presence == Presence.PRESENT && isComplete() && lastSeen.isAfter(since)
                ? pointer.filter(record -> age < record.ttl() / 2)
                        .map(record ->
                                record.withTtl((int) (record.ttl() - age)).withCacheFlush(false))
                : Optional.empty();
    }

    void announcement(Announcement said) {
        announcement = Optional.of(said);
    }

    void addresses(Collection<InetAddress> now, String networkInterface) {
        reach.addresses(now, networkInterface);
    }

    void lost(String networkInterface) {
        reach.lost(networkInterface);
    }

    boolean isAt(DomainName host) {
        return service.filter(record -> record.target().equals(host)).isPresent();
    }

    boolean hasAddress() {
        return !reach.isEmpty();
    }

    /** Whether enough is known to reach it. */
    boolean isComplete() {
        return service.isPresent() && announcement.isPresent() && !reach.isEmpty();
    }

    /**
     * Whether what an answer says of this name cannot be said by this device: it is there, has said something else, and
     * speaks from another address. A second interface of the same device says the same as the first.
     */
    boolean isContradictedBy(Statement statement) {
        return presence == Presence.PRESENT
                && isComplete()
                && statement.from().stream().noneMatch(reach.inOrder()::contains)
                && statement.contradicts(service.orElseThrow(), announcement.orElseThrow());
    }

    /** Whether nobody at this address has claimed the name before. */
    boolean isNewRival(InetAddress other) {
        return rivals.size() < MOST_RIVALS && rivals.add(other);
    }

    void gone() {
        presence = Presence.GONE;
        attention.answered();
    }

    void silent() {
        if (presence != Presence.GONE) {
            presence = Presence.SILENT;
        }
    }

    Instant lastSeen() {
        return lastSeen;
    }

    Presence presence() {
        return presence;
    }

    List<InetAddress> addresses() {
        return reach.inOrder();
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
                reach.interfaces().stream().findFirst(),
                Origin.HEARD,
                Optional.of(lastSeen));
        return new KnownDevice(device, presence, addresses(), reach.interfaces(), firstSeen);
    }
}
