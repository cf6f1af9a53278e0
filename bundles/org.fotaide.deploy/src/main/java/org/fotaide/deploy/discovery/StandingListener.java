// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.io.IOException;
import java.net.InetAddress;
import org.fotaide.mdns.DomainName;

/** Listens on one network interface for as long as a discovery runs, beside its own asking. */
interface StandingListener extends AutoCloseable {
    /** Where it tells what it learns; called by threads of its own. */
    interface Ear {
        /** A device is there, or says something new. */
        void heard(Heard heard);

        /** A device may be gone: what it said has expired or was taken back. */
        void doubted(DomainName instance);
    }

    /** Makes one. */
    @FunctionalInterface
    interface Maker {
        /**
         * May take a moment.
         *
         * @param networkInterface the name of the interface
         * @param address of this machine on it
         */
        StandingListener listen(String networkInterface, InetAddress address, DomainName service, Ear ear)
                throws IOException;
    }

    /** May take seconds. */
    @Override
    void close() throws IOException;
}
