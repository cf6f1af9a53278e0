// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish;

import java.nio.file.Path;

/**
 * Where releases are to go.
 *
 * @param name what people call it, as it stands in fota.yaml
 * @param url an address, or a folder
 * @param base the folder that a relative one counts from
 */
public record Destination(String name, String url, Path base) {}
