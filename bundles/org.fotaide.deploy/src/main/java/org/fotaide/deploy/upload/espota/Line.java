// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import java.io.Closeable;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.internal.Watch;
import org.fotaide.deploy.problem.DeployProblem;
import org.fotaide.firmware.work.FotaException;

/**
 * The one UDP socket of an upload. An ESP8266 sends every reply to the port that the invitation came from (PROTOCOLS
 * 1.4 a). Connected, so that only the device is heard and a closed port is reported.
 */
final class Line implements Closeable {
    private static final int LARGEST_DATAGRAM = 2048;
    /** No device takes this for an invitation or a proof, and one that waits for a proof goes back to idle. */
    private static final byte[] NEVER_MIND = {'1', '\n'};

    private final DatagramChannel channel;
    private final DeviceAddress device;

    private Line(DatagramChannel channel, DeviceAddress device) {
        this.channel = channel;
        this.device = device;
    }

    static Line open(DeviceAddress device, InetAddress ip, Optional<InetAddress> local)
            throws IOException, FotaException {
        DatagramChannel channel = DatagramChannel.open(
                ip instanceof Inet6Address ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET);
        try {
            if (local.isPresent()) {
                bind(channel, local.get());
            }
            channel.connect(new InetSocketAddress(ip, device.port()));
            return new Line(channel, device);
        } catch (ClosedByInterruptException interrupted) {
            throw interrupted;
        } catch (IOException unreachable) {
            channel.close();
            throw new FotaException(DeployProblem.UNREACHABLE.with(device, unreachable.getMessage()), unreachable);
        } catch (FotaException unusable) {
            channel.close();
            throw unusable;
        }
    }

    private static void bind(DatagramChannel channel, InetAddress local) throws FotaException {
        try {
            channel.bind(new InetSocketAddress(local, 0));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unusable) {
            throw new FotaException(
                    DeployProblem.LOCAL_ADDRESS.with(local.getHostAddress(), unusable.getMessage()), unusable);
        }
    }

    /** The address from which the device is reached, and to which it will connect. */
    InetAddress local() throws IOException {
        return ((InetSocketAddress) channel.getLocalAddress()).getAddress();
    }

    void join(Watch watch) throws IOException {
        watch.over(channel, SelectionKey.OP_READ);
    }

    void send(byte[] datagram) throws IOException, FotaException {
        try {
            channel.write(ByteBuffer.wrap(datagram));
        } catch (IOException failed) {
            throw problem(failed);
        }
    }

    /** A reply that has arrived. */
    Optional<Reply> receive() throws IOException, FotaException {
        ByteBuffer buffer = ByteBuffer.allocate(LARGEST_DATAGRAM);
        try {
            if (channel.read(buffer) == 0 && buffer.position() == 0) {
                return Optional.empty();
            }
        } catch (IOException failed) {
            throw problem(failed);
        }
        return Optional.of(Reply.of(new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1)));
    }

    /** Leaves a device that waits for a password's proof ready for the next invitation, which it would swallow. */
    void neverMind() {
        try {
            channel.write(ByteBuffer.wrap(NEVER_MIND));
        } catch (IOException lost) {
            // The device then swallows the next invitation, which is repeated for that very reason.
            return;
        }
    }

    private FotaException problem(IOException failed) throws IOException {
        if (failed instanceof ClosedByInterruptException) {
            throw failed;
        }
        return failed instanceof PortUnreachableException
                ? new FotaException(DeployProblem.REFUSED.with(device), failed)
                : new FotaException(DeployProblem.UNREACHABLE.with(device, failed.getMessage()), failed);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
