// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fotaide.deploy.discovery.InterfaceState.Use;
import org.fotaide.mdns.AddressRecord;
import org.fotaide.mdns.Message;
import org.fotaide.mdns.MulticastGroup;
import org.fotaide.mdns.ResourceRecord;

/** Multicast DNS on one network interface, with IPv4 and IPv6 where it has them. */
final class Station implements AutoCloseable {
    private final NetworkInterface networkInterface;
    private final List<InetAddress> addresses;
    private final Subnets subnets;
    private final List<Link> links = new ArrayList<>();
    private final Map<InetAddress, String> complaints = new LinkedHashMap<>();

    private Station(NetworkInterface networkInterface, List<InetAddress> addresses) throws SocketException {
        this.networkInterface = networkInterface;
        this.addresses = addresses;
        this.subnets = new Subnets(networkInterface, networkInterface.isLoopback(), networkInterface.isPointToPoint());
    }

    /** What arrives is found by the selector, with the station attached. Fails if neither version of IP can be used. */
    static Station open(NetworkInterface networkInterface, Selector selector) throws IOException {
        Station station = new Station(networkInterface, usable(networkInterface));
        station.openLinks(selector);
        if (station.links.isEmpty()) {
            throw new IOException(String.join(" ", station.complaints.values()));
        }
        return station;
    }

    /** Opens what could not be opened before: a new IPv6 address can be used only after the system has proved it unique. */
    void openLinks(Selector selector) {
        for (InetAddress address : addresses) {
            if (links.stream().anyMatch(link -> link.address().equals(address))) {
                continue;
            }
            try {
                links.add(Link.open(networkInterface, address, selector, this));
                complaints.remove(address);
            } catch (IOException refused) {
                complaints.put(address, family(address) + " cannot be used: " + refused.getMessage() + ".");
            }
        }
    }

    private static String family(InetAddress address) {
        return address instanceof Inet4Address ? "IPv4" : "IPv6";
    }

    /** The addresses of this machine from which it would be spoken: of each version of IP one, if there is one. */
    static List<InetAddress> usable(NetworkInterface networkInterface) throws SocketException {
        Optional<InetAddress> ipv4 = first(networkInterface, Inet4Address.class::isInstance);
        Optional<InetAddress> ipv6 = first(networkInterface, Inet6Address.class::isInstance);
        if (networkInterface.isLoopback() && ipv4.isPresent()) {
            // the system has no way for IPv6 multicast here, and nobody is heard twice
            return List.of(ipv4.get());
        }
        return Stream.of(ipv4, ipv6).flatMap(Optional::stream).toList();
    }

    /** Link-local ones first, since those alone are sure to stay. */
    private static Optional<InetAddress> first(NetworkInterface networkInterface, Predicate<InetAddress> family) {
        List<InetAddress> all = Collections.list(networkInterface.getInetAddresses()).stream()
                .filter(family)
                .toList();
        return all.stream()
                .filter(address -> address instanceof Inet6Address && address.isLinkLocalAddress())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    String name() {
        return networkInterface.getName();
    }

    /** Of this machine, the one to speak from first. */
    InetAddress address() {
        return links.get(0).address();
    }

    /** Whether it still stands on the interface as that is now. */
    boolean fits(NetworkInterface now) throws SocketException {
        return now.getIndex() == networkInterface.getIndex()
                && usable(now).equals(addresses)
                && now.getInterfaceAddresses().equals(networkInterface.getInterfaceAddresses());
    }

    /** Asks everyone on this interface; fails if it can be asked in no version of IP. */
    void askEveryone(byte[] question) throws IOException {
        IOException last = new IOException("no question could be sent");
        int sent = 0;
        for (Link link : links) {
            try {
                link.askEveryone(question);
                complaints.remove(link.address());
                sent++;
            } catch (IOException refused) {
                complaints.put(
                        link.address(), family(link.address()) + " carries no question: " + refused.getMessage() + ".");
                last = refused;
            }
        }
        if (sent == 0) {
            throw last;
        }
    }

    /** Whether a device is reached over this interface without a router between. */
    boolean isLinkOf(InetAddress device) {
        if (device instanceof Inet6Address scoped && scoped.getScopeId() > 0) {
            return scoped.getScopeId() == networkInterface.getIndex();
        }
        return subnets.contain(device);
    }

    /** Asks one device, if this interface has its version of IP. */
    void ask(byte[] question, InetAddress device) throws IOException {
        for (Link link : links) {
            if (link.speaksTo(device)) {
                link.ask(question, device);
            }
        }
    }

    /**
     * What came in at a socket, if it is to be believed: an answer comes from the port of multicast DNS (RFC 6762 section 6),
     * and what nobody here asked for from this very link.
     */
    Optional<Heard> heard(DatagramChannel channel, InetSocketAddress sender, Message message) {
        boolean unasked = links.stream().anyMatch(link -> link.isListener(channel));
        boolean foreign = unasked && !isLinkOf(sender.getAddress());
        boolean otherPort = message.isResponse() && sender.getPort() != MulticastGroup.PORT;
        return foreign || otherPort
                ? Optional.empty()
                : Optional.of(new Heard(scoped(message), name(), sender.getAddress()));
    }

    /**
     * What somebody else heard, who cannot tell over which interface: with only those addresses that lead over this one for
     * sure, which a link-local one does not say; empty if none does.
     */
    Optional<Heard> secondHand(Heard heard) {
        Predicate<ResourceRecord> here = record -> !(record instanceof AddressRecord told)
                || (!told.address().isLinkLocalAddress() && isLinkOf(told.address()));
        List<ResourceRecord> records = heard.message().records().filter(here).toList();
        return records.stream()
                .filter(AddressRecord.class::isInstance)
                .findFirst()
                .map(first ->
                        new Heard(Message.response(records, List.of()), name(), ((AddressRecord) first).address()));
    }

    /** Gives link-local addresses, which mean something on this link only, the scope of it. */
    private Message scoped(Message message) {
        return new Message(
                message.id(),
                message.kind(),
                message.truncated(),
                message.questions(),
                scoped(message.answers()),
                scoped(message.authorities()),
                scoped(message.additionals()));
    }

    private List<ResourceRecord> scoped(List<ResourceRecord> records) {
        return records.stream().map(this::scoped).toList();
    }

    private ResourceRecord scoped(ResourceRecord record) {
        if (!(record instanceof AddressRecord told)
                || !(told.address() instanceof Inet6Address)
                || !told.address().isLinkLocalAddress()) {
            return record;
        }
        try {
            InetAddress here = Inet6Address.getByAddress(null, told.address().getAddress(), networkInterface);
            return new AddressRecord(told.name(), told.ttl(), told.cacheFlush(), here);
        } catch (UnknownHostException noScope) {
            // an interface without a link-local address of its own cannot reach one either
            return record;
        }
    }

    InterfaceState state() {
        String reason = Stream.concat(
                        complaints.values().stream(), links.stream().map(Link::complaint))
                .filter(sentence -> !sentence.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
        return new InterfaceState(
                name(),
                networkInterface.getDisplayName(),
                Collections.list(networkInterface.getInetAddresses()),
                links.stream().anyMatch(Link::hearsUnasked) ? Use.USED : Use.ASKING_ONLY,
                reason);
    }

    @Override
    public void close() throws IOException {
        for (Link link : links) {
            link.close();
        }
    }
}
