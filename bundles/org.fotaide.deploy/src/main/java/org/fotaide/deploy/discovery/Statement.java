// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.net.InetAddress;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.mdns.AddressRecord;
import org.fotaide.mdns.DomainName;
import org.fotaide.mdns.Message;
import org.fotaide.mdns.PointerRecord;
import org.fotaide.mdns.ResourceRecord;
import org.fotaide.mdns.ServiceRecord;
import org.fotaide.mdns.TextRecord;

/**
 * What one message says of one device.
 *
 * @param pointer that it offers the service, if the message says so
 * @param service where it is, if the message says so
 * @param announcement what it says of itself, if it does
 * @param from the addresses behind the statement: the sender's and those that it gives for the device
 */
record Statement(
        Optional<PointerRecord> pointer,
        Optional<ServiceRecord> service,
        Optional<Announcement> announcement,
        Set<InetAddress> from) {
    static Statement of(DomainName instance, Heard heard) {
        Message message = heard.message();
        Optional<PointerRecord> pointer = message.records()
                .filter(PointerRecord.class::isInstance)
                .map(PointerRecord.class::cast)
                .filter(record -> !record.goodbye() && record.target().equals(instance))
                .findFirst();
        Optional<ServiceRecord> service = message.records()
                .filter(record -> record instanceof ServiceRecord && isOf(instance, record))
                .map(ServiceRecord.class::cast)
                .filter(Statement::canBeReached)
                .findFirst();
        Optional<Announcement> announcement = message.records()
                .filter(record -> record instanceof TextRecord && isOf(instance, record))
                .map(record -> new Announcement(((TextRecord) record).pairs()))
                .findFirst();
        Set<InetAddress> from = new LinkedHashSet<>();
        from.add(heard.sender());
        message.records()
                .filter(record -> record instanceof AddressRecord
                        && service.filter(offer -> offer.target().equals(record.name()))
                                .isPresent())
                .forEach(record -> from.add(((AddressRecord) record).address()));
        return new Statement(pointer, service, announcement, from);
    }

    private static boolean isOf(DomainName instance, ResourceRecord record) {
        return !record.goodbye() && record.name().equals(instance);
    }

    /** Port 0 and a host without a name are no place to send anything to (RFC 2782: the target "." offers nothing). */
    private static boolean canBeReached(ServiceRecord offer) {
        return offer.port() > 0 && !offer.target().toString().isBlank();
    }

    boolean contradicts(ServiceRecord known, Announcement said) {
        return service.filter(offer ->
                                offer.port() != known.port() || !offer.target().equals(known.target()))
                        .isPresent()
                || announcement.filter(other -> !other.equals(said)).isPresent();
    }
}
