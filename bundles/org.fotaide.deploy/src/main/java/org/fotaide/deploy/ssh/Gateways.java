// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.ssh;

import com.jcraft.jsch.Channel;
import com.jcraft.jsch.ChannelDirectTCPIP;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.device.Entrance;
import org.fotaide.deploy.problem.SshProblem;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/**
 * SSH servers in the networks of devices that this computer does not reach itself.
 *
 * <pre>{@code
 * try (Tunnel tunnel = gateways.through(SshAddress.login("ota@gateway.example", user), device, progress, secrets)) {
 *     tunnel.entrance(); // 127.0.0.1 and a port of this computer, which lead to the device
 * }
 * }</pre>
 *
 * @param sessions where connections come from
 * @param reply how long a server may take to reach a device
 */
public record Gateways(SshSessions sessions, Duration reply) {
    public Gateways(SshOptions options, HostKeyQuestion question) {
        this(new JschSessions(options, question), options.reply());
    }

    /** With the user's own files, and nobody to ask about servers that are not known. */
    public static Gateways ofUser() {
        return new Gateways(
                SshOptions.of(System.getenv(), Path.of(System.getProperty("user.home"))), HostKeyQuestion.NOBODY);
    }

    /** Opens a way to a TCP port of a device as the gateway sees it; names are looked up there. */
    public Tunnel through(SshAddress gateway, DeviceAddress device, Progress progress, Secrets secrets)
            throws FotaException, CancelledException {
        Session session = sessions.open(gateway, progress, secrets);
        boolean done = false;
        try {
            reach(session, device);
            String here = InetAddress.getLoopbackAddress().getHostAddress();
            int port = session.setPortForwardingL(here, 0, device.host(), device.port());
            done = true;
            return new Tunnel(session, new Entrance(new InetSocketAddress(here, port), gateway.login()));
        } catch (JSchException failed) {
            String said = String.valueOf(failed.getMessage()).replaceAll("\\.$", "");
            throw new FotaException(SshProblem.NO_FORWARD.with(gateway.login(), device, said), failed);
        } finally {
            if (!done) {
                session.disconnect();
            }
        }
    }

    /** A port on this side is open whether the other end is reached or not, so that is found out before. */
    private void reach(Session session, DeviceAddress device) throws JSchException {
        Channel channel = session.openChannel("direct-tcpip");
        if (channel instanceof ChannelDirectTCPIP direct) {
            direct.setHost(device.host());
            direct.setPort(device.port());
        }
        try {
            channel.connect((int) reply.toMillis());
        } finally {
            channel.disconnect();
        }
    }
}
