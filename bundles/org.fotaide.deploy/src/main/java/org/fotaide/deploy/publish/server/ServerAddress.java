// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.fotaide.deploy.problem.PublishProblem;
import org.fotaide.deploy.publish.Destination;
import org.fotaide.firmware.work.FotaException;

/** The address of a place that is reached by HTTP; its paths count from there. */
record ServerAddress(Destination destination) {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    URI uri() throws FotaException {
        String url = destination.url();
        try {
            URI address = new URI(url.endsWith("/") ? url : url + "/");
            if (address.getHost() == null
                    || address.getScheme() == null
                    || !SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))) {
                throw wrong("It is no address such as https://host:8443.");
            }
            if (address.getUserInfo() != null || address.getQuery() != null || address.getFragment() != null) {
                throw wrong("A scheme, a host, a port and a path are all that it may have; the key is asked for.");
            }
            return address;
        } catch (URISyntaxException malformed) {
            throw wrong("It is no address: " + malformed.getReason() + ".");
        }
    }

    private FotaException wrong(String why) {
        return new FotaException(PublishProblem.ADDRESS.with(destination.name(), destination.url(), why));
    }
}
