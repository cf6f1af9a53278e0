// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.fotaide.deploy.problem.PublishProblem;
import org.fotaide.deploy.publish.Destination;
import org.fotaide.deploy.publish.Place;
import org.fotaide.deploy.publish.Publisher;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/** Puts releases into an update server. */
public final class ServerPublisher implements Publisher {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    @Override
    public String via() {
        return "server";
    }

    @Override
    public Place open(Destination destination, Progress progress, Secrets secrets) throws FotaException {
        URI address = address(destination);
        TrustedServer trusted = new TrustedServer(destination.certificate());
        return new ServerPlace(new OwnerCalls(address, trusted.client(), progress, secrets));
    }

    private static URI address(Destination destination) throws FotaException {
        String url = destination.url();
        try {
            URI address = new URI(url.endsWith("/") ? url : url + "/");
            if (address.getHost() == null
                    || address.getScheme() == null
                    || !SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))) {
                throw wrong(destination, "It is no address such as https://host:8443.");
            }
            if (address.getUserInfo() != null || address.getQuery() != null || address.getFragment() != null) {
                throw wrong(
                        destination,
                        "A scheme, a host, a port and a path are all that it may have; the key is asked for.");
            }
            return address;
        } catch (URISyntaxException malformed) {
            throw wrong(destination, "It is no address: " + malformed.getReason() + ".");
        }
    }

    private static FotaException wrong(Destination destination, String why) {
        return new FotaException(PublishProblem.ADDRESS.with(destination.name(), destination.url(), why));
    }
}
