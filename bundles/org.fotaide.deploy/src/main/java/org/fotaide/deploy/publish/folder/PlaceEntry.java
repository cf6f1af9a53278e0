// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.folder;

import java.time.Instant;

/**
 * What a folder of a place holds.
 *
 * @param name in the folder
 * @param kind what it is itself, not what a link leads to
 * @param modified by the clock of the place
 */
public record PlaceEntry(String name, Kind kind, Instant modified) {
    public enum Kind {
        FILE,
        FOLDER,
        LINK
    }
}
