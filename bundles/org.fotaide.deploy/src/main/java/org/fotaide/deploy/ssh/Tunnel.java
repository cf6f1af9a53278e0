// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.ssh;

import com.jcraft.jsch.Session;
import org.fotaide.deploy.device.Entrance;

/** A port of this computer that leads to a device behind a gateway, until it is closed. */
public final class Tunnel implements AutoCloseable {
    private final Session session;
    private final Entrance entrance;

    Tunnel(Session session, Entrance entrance) {
        this.session = session;
        this.entrance = entrance;
    }

    /** Where it begins: an address and a port of this computer alone. */
    public Entrance entrance() {
        return entrance;
    }

    @Override
    public void close() {
        session.disconnect();
    }
}
