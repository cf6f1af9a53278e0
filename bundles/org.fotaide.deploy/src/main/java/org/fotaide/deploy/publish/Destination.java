// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where releases are to go.
 *
 * @param name what people call it, as it stands in fota.yaml
 * @param url an address, or a folder
 * @param base the folder that a relative one counts from
 * @param certificate a PEM file with the certificate of a server that nobody else vouches for
 */
public record Destination(String name, String url, Path base, Optional<Path> certificate) {
    public Destination(String name, String url, Path base) {
        this(name, url, base, Optional.empty());
    }
}
