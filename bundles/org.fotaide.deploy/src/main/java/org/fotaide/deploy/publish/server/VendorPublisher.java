// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.server;

import org.fotaide.deploy.publish.Destination;
import org.fotaide.deploy.publish.Place;
import org.fotaide.deploy.publish.Publisher;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/** Brings releases to devices of a server that has the calls of the vendor's cloud, and no others. */
public final class VendorPublisher implements Publisher {
    @Override
    public String via() {
        return "espressif";
    }

    @Override
    public Place open(Destination destination, Progress progress, Secrets secrets) throws FotaException {
        return new VendorPlace(OwnerCalls.to(destination, progress, secrets));
    }
}
