// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.server;

import org.fotaide.deploy.publish.Destination;
import org.fotaide.deploy.publish.Place;
import org.fotaide.deploy.publish.Publisher;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/** Puts releases into an update server. */
public final class ServerPublisher implements Publisher {
    @Override
    public String via() {
        return "server";
    }

    @Override
    public Place open(Destination destination, Progress progress, Secrets secrets) throws FotaException {
        return new ServerPlace(OwnerCalls.to(destination, progress, secrets));
    }
}
