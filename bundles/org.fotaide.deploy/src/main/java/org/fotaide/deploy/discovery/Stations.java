// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.io.IOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fotaide.deploy.discovery.InterfaceState.Use;

/** The interfaces of this machine, as they come and go. Used by the thread of the discovery alone, but for the states. */
final class Stations implements AutoCloseable {
    private final InterfaceChoice choice;
    private final Selector selector;
    private final Map<String, Station> open = new LinkedHashMap<>();
    private volatile List<InterfaceState> states = List.of();

    Stations(InterfaceChoice choice, Selector selector) {
        this.choice = choice;
        this.selector = selector;
    }

    Collection<Station> open() {
        return open.values();
    }

    List<InterfaceState> states() {
        return states;
    }

    /** Its sockets fail: they are closed, and opened anew when the interfaces are looked at next. */
    void drop(Station broken) {
        open.remove(broken.name(), broken);
        closeQuietly(broken);
    }

    /** Looks which interfaces there are; says whether anything changed. */
    boolean refresh() {
        List<InterfaceState> now = new ArrayList<>();
        Set<String> present = new HashSet<>();
        for (NetworkInterface candidate : candidates()) {
            now.add(refresh(candidate, present));
        }
        open.entrySet().removeIf(entry -> {
            boolean lost = !present.contains(entry.getKey());
            if (lost) {
                closeQuietly(entry.getValue());
            }
            return lost;
        });
        boolean changed = !now.equals(states);
        states = List.copyOf(now);
        return changed;
    }

    private static List<NetworkInterface> candidates() {
        try {
            return Collections.list(NetworkInterface.getNetworkInterfaces());
        } catch (SocketException none) {
            return List.of();
        }
    }

    private InterfaceState refresh(NetworkInterface candidate, Set<String> present) {
        try {
            Optional<String> reason = reasonAgainst(candidate);
            if (reason.isPresent()) {
                return state(candidate, Use.NOT_USED, reason.get());
            }
            Station station = open.get(candidate.getName());
            if (station != null && !station.fits(candidate)) {
                drop(station);
                station = null;
            }
            if (station == null) {
                station = Station.open(candidate, selector);
                open.put(candidate.getName(), station);
            }
            station.openLinks(selector);
            present.add(candidate.getName());
            return station.state();
        } catch (IOException refused) {
            return state(candidate, Use.BROKEN, "The system says: " + refused.getMessage() + ".");
        }
    }

    private Optional<String> reasonAgainst(NetworkInterface candidate) throws SocketException {
        if (!choice.admits(candidate)) {
            return Optional.of("It is not among those that were chosen.");
        }
        if (!candidate.isUp()) {
            return Optional.of("It is down.");
        }
        if (!candidate.isLoopback() && !candidate.supportsMulticast()) {
            return Optional.of("It does not carry multicast.");
        }
        if (Station.usable(candidate).isEmpty()) {
            return Optional.of("It has no address.");
        }
        return Optional.empty();
    }

    private static InterfaceState state(NetworkInterface candidate, Use use, String reason) {
        return new InterfaceState(
                candidate.getName(),
                candidate.getDisplayName(),
                Collections.list(candidate.getInetAddresses()),
                use,
                reason);
    }

    /** A socket whose interface is gone may refuse even to be closed, and nothing follows from that. */
    private static void closeQuietly(Station station) {
        try {
            station.close();
        } catch (IOException alreadyGone) {
            return;
        }
    }

    @Override
    public void close() {
        open.values().forEach(Stations::closeQuietly);
        open.clear();
    }
}
