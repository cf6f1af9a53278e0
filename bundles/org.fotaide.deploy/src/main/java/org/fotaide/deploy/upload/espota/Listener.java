// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import java.io.Closeable;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.fotaide.deploy.internal.Watch;
import org.fotaide.deploy.problem.DeployProblem;
import org.fotaide.deploy.upload.PortRange;
import org.fotaide.firmware.work.FotaException;

/** The TCP port that the device connects to; open before the device is invited, and for the device's address alone. */
final class Listener implements Closeable {
    /** After so many visitors it is time to look whether the upload was cancelled. */
    private static final int VISITORS_AT_ONCE = 16;

    private final ServerSocketChannel channel;
    private final InetSocketAddress bound;
    private final InetAddress device;
    private final Set<InetAddress> strangers = new LinkedHashSet<>();

    private Listener(ServerSocketChannel channel, InetSocketAddress bound, InetAddress device) {
        this.channel = channel;
        this.bound = bound;
        this.device = device;
    }

    /** Tries every port of the range once, from a random one on. */
    static Listener open(InetAddress local, PortRange ports, InetAddress device) throws IOException, FotaException {
        int start = ThreadLocalRandom.current().nextInt(ports.size());
        IOException reason = new IOException();
        for (int i = 0; i < ports.size(); i++) {
            InetSocketAddress address = new InetSocketAddress(local, ports.first() + (start + i) % ports.size());
            try {
                return new Listener(bound(address), address, device);
            } catch (ClosedByInterruptException interrupted) {
                throw interrupted;
            } catch (IOException taken) {
                reason = taken;
            }
        }
        throw new FotaException(
                DeployProblem.NO_PORT.with(ports.first(), ports.last(), local.getHostAddress()), reason);
    }

    private static ServerSocketChannel bound(InetSocketAddress address) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open(
                address.getAddress() instanceof Inet6Address
                        ? StandardProtocolFamily.INET6
                        : StandardProtocolFamily.INET);
        try {
            return channel.bind(address);
        } catch (IOException taken) {
            channel.close();
            throw taken;
        }
    }

    void join(Watch watch) throws IOException {
        watch.over(channel, SelectionKey.OP_ACCEPT);
    }

    InetAddress address() {
        return bound.getAddress();
    }

    int port() {
        return bound.getPort();
    }

    /** The device's connection, if it has come; anybody else's is closed. */
    Optional<SocketChannel> accept() throws IOException {
        for (int i = 0; i < VISITORS_AT_ONCE; i++) {
            SocketChannel visitor = channel.accept();
            if (visitor == null) {
                break;
            }
            InetAddress from = ((InetSocketAddress) visitor.getRemoteAddress()).getAddress();
            if (from.equals(device)) {
                return Optional.of(visitor);
            }
            strangers.add(from);
            visitor.close();
        }
        return Optional.empty();
    }

    /** Who else has connected; empty if nobody did. */
    Optional<String> strangers() {
        return strangers.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        strangers.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", ")));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
