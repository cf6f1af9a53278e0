// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceInfo;
import javax.jmdns.ServiceListener;
import org.fotaide.mdns.AddressRecord;
import org.fotaide.mdns.DomainName;
import org.fotaide.mdns.Message;
import org.fotaide.mdns.Octets;
import org.fotaide.mdns.PointerRecord;
import org.fotaide.mdns.ResourceRecord;
import org.fotaide.mdns.ServiceRecord;
import org.fotaide.mdns.TextRecord;

/** JmDNS as a standing listener. */
final class JmdnsListener implements StandingListener {
    /** JmDNS keeps the times to itself; it tells when a record has expired. */
    private static final int TTL = 1;

    /** JmDNS would wait so long for the rest of what a device says; it tells that by itself. */
    private static final long NO_WAIT_MILLIS = 1;

    private final JmDNS jmdns;

    private JmdnsListener(JmDNS jmdns) {
        this.jmdns = jmdns;
    }

    static JmdnsListener listen(String networkInterface, InetAddress address, DomainName service, Ear ear)
            throws IOException {
        // JmDNS announces a host whether one wants it or not; a name that nobody else has, and given with the address,
        // so that
        // no name service is asked for it
        String host = "fota-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), Character.MAX_RADIX);
        InetAddress named = address instanceof Inet6Address scoped
                ? Inet6Address.getByAddress(host, scoped.getAddress(), scoped.getScopeId())
                : InetAddress.getByAddress(host, address.getAddress());
        JmDNS jmdns = JmDNS.create(named, host);
        jmdns.addServiceListener(service + ".", new Relay(jmdns, networkInterface, service, ear));
        return new JmdnsListener(jmdns);
    }

    @Override
    public void close() throws IOException {
        jmdns.close();
    }

    /** Turns the events of JmDNS into what a device would have said. */
    private record Relay(JmDNS jmdns, String networkInterface, DomainName service, Ear ear) implements ServiceListener {
        @Override
        public void serviceAdded(ServiceEvent event) {
            jmdns.requestServiceInfo(event.getType(), event.getName(), NO_WAIT_MILLIS);
        }

        @Override
        public void serviceResolved(ServiceEvent event) {
            instance(event).ifPresent(name -> resolved(name, event.getInfo()));
        }

        @Override
        public void serviceRemoved(ServiceEvent event) {
            instance(event).ifPresent(ear::doubted);
        }

        private Optional<DomainName> instance(ServiceEvent event) {
            try {
                return Optional.of(service.child(event.getName()));
            } catch (IllegalArgumentException noLabel) {
                return Optional.empty();
            }
        }

        private void resolved(DomainName instance, ServiceInfo info) {
            InetAddress[] addresses = info.getInetAddresses();
            Optional<DomainName> host = host(info);
            if (addresses.length == 0 || host.isEmpty()) {
                return;
            }
            List<ResourceRecord> records = new ArrayList<>();
            records.add(new PointerRecord(service, TTL, false, instance));
            records.add(new ServiceRecord(instance, TTL, false, 0, 0, info.getPort(), host.get()));
            TextRecord text = new TextRecord(instance, TTL, false, strings(info.getTextBytes()));
            if (!text.strings().isEmpty()) {
                // JmDNS shows an empty text as well while it has none yet; a device that really says nothing is asked
                records.add(text);
            }
            Arrays.stream(addresses)
                    .map(address -> new AddressRecord(host.get(), TTL, false, address))
                    .forEach(records::add);
            ear.heard(new Heard(Message.response(records, List.of()), networkInterface, addresses[0]));
        }

        private static Optional<DomainName> host(ServiceInfo info) {
            try {
                return Optional.of(DomainName.parse(info.getServer()));
            } catch (IllegalArgumentException noName) {
                return Optional.empty();
            }
        }

        private static List<Octets> strings(byte[] text) {
            List<Octets> strings = new ArrayList<>();
            for (int i = 0; i < text.length; i += 1 + (text[i] & 0xFF)) {
                int end = Math.min(text.length, i + 1 + (text[i] & 0xFF));
                strings.add(Octets.of(Arrays.copyOfRange(text, i + 1, end)));
            }
            return strings;
        }
    }
}
