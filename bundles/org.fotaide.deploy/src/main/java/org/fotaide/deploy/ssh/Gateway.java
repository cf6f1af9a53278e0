// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.ssh;

import com.jcraft.jsch.Channel;
import com.jcraft.jsch.ChannelDirectTCPIP;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.time.Duration;
import java.util.Optional;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.device.StatedAddress;
import org.fotaide.deploy.problem.SshProblem;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/**
 * An SSH server in the network of devices that this computer does not reach itself.
 *
 * <pre>{@code
 * try (Tunnel tunnel = new Gateway(address, sessions, reply).to(device, progress, secrets)) {
 *     tunnel.entrance(); // 127.0.0.1 and a port of this computer, which lead to the device
 * }
 * }</pre>
 *
 * @param address of the server, and who logs in
 * @param sessions where the connection comes from
 * @param reply how long the server may take to reach the device
 */
public record Gateway(SshAddress address, SshSessions sessions, Duration reply) {
    private static final String HERE = "127.0.0.1";

    /** Opens a way to a TCP port of a device as the gateway sees it; names are looked up there. */
    public Tunnel to(DeviceAddress device, Progress progress, Secrets secrets)
            throws FotaException, CancelledException {
        Session session = sessions.open(address, progress, secrets);
        boolean done = false;
        try {
            reach(session, device);
            int port = session.setPortForwardingL(HERE, 0, device.host(), device.port());
            done = true;
            return new Tunnel(session, new StatedAddress(HERE, Optional.of(port)));
        } catch (JSchException failed) {
            String said = String.valueOf(failed.getMessage()).replaceAll("\\.$", "");
            throw new FotaException(SshProblem.NO_FORWARD.with(address.login(), device, said), failed);
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
