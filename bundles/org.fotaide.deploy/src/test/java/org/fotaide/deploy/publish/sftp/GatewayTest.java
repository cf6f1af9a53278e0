// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.sftp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.peer.SshServer;
import org.fotaide.deploy.ssh.Gateways;
import org.fotaide.deploy.ssh.HostKeyQuestion;
import org.fotaide.deploy.ssh.JschSessions;
import org.fotaide.deploy.ssh.SshAddress;
import org.fotaide.deploy.ssh.Tunnel;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A way to a device through a real OpenSSH server. */
@Timeout(60)
class GatewayTest extends RealServer {
    private Tunnel through(SshServer server, DeviceAddress device) throws FotaException, CancelledException {
        SshAddress address = new SshAddress(System.getProperty("user.name"), "127.0.0.1", server.port(), "");
        return new Gateways(new JschSessions(options(), HostKeyQuestion.NOBODY), Duration.ofSeconds(5))
                .through(address, device, Progress.NONE, Secrets.NONE);
    }

    private static String exchange(Tunnel tunnel, ServerSocket device, String sent) throws IOException {
        try (Socket here = new Socket(
                        InetAddress.getLoopbackAddress(),
                        tunnel.entrance().place().getPort());
                Socket there = device.accept()) {
            here.setSoTimeout(10_000);
            there.setSoTimeout(10_000);
            here.getOutputStream().write(sent.getBytes(US_ASCII));
            there.getOutputStream().write(there.getInputStream().readNBytes(sent.length()));
            return new String(here.getInputStream().readNBytes(sent.length()), US_ASCII);
        }
    }

    private static boolean isOpen(int port) throws IOException {
        try (Socket connected = new Socket()) {
            connected.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (ConnectException refused) {
            return false;
        }
    }

    @Test
    void leads_to_the_device_again_and_again_until_it_is_closed() throws Exception {
        SshServer server = start();
        try (ServerSocket device = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            device.setSoTimeout(10_000);
            Tunnel tunnel = through(server, new DeviceAddress("localhost", device.getLocalPort()));
            try (tunnel) {
                device.accept().close();
                assertEquals("first", exchange(tunnel, device, "first"));
                assertEquals("second", exchange(tunnel, device, "second"));
            }
            int entrance = tunnel.entrance().place().getPort();
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                while (isOpen(entrance)) {
                    Thread.onSpinWait();
                }
            });
        }
    }

    @Test
    void says_that_the_device_is_not_reached_from_there() throws Exception {
        SshServer server = start();
        int nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }
        assertRefused(server, nobody);
    }

    @Test
    void says_that_the_gateway_forwards_nothing() throws Exception {
        SshServer server = start("AllowTcpForwarding no");
        try (ServerSocket device = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertRefused(server, device.getLocalPort());
        }
    }

    private void assertRefused(SshServer server, int port) {
        FotaException refused =
                assertThrows(FotaException.class, () -> through(server, new DeviceAddress("127.0.0.1", port)));
        assertEquals("ssh-no-forward", refused.problem().code());
    }
}
