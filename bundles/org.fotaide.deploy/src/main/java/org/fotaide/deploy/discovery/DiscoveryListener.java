// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

/** Hears what changes; see {@link Discovery#listen} for when and by which thread. */
@FunctionalInterface
public interface DiscoveryListener {
    void on(DiscoveryEvent event);
}
