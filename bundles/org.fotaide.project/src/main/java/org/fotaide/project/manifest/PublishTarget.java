// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A place for releases that stands in fota.yaml.
 *
 * @param via what kind of place
 * @param url where it is: an address or a folder
 * @param certificate the file with a server's own certificate, from the folder of fota.yaml
 */
public record PublishTarget(PublishVia via, String url, Optional<Path> certificate) {}
