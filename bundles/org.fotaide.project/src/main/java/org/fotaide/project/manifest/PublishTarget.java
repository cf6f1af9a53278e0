// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

/**
 * A place for releases that stands in fota.yaml.
 *
 * @param via what kind of place
 * @param url where it is: an address or a folder
 */
public record PublishTarget(PublishVia via, String url) {}
