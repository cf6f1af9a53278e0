// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.pull;

import java.net.URI;

/** What an address names on its server. */
record Place(URI address) {
    /** Path and query as they go over the wire; a folder without a name is the root. */
    String path() {
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }

    /** Of a file in the folder that the address names. */
    String file(String name) {
        String path = address.getRawPath();
        return (path.endsWith("/") ? path : path + "/") + name;
    }
}
