// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.publish;

import java.util.List;
import org.fotaide.deploy.publish.PublishReport;
import org.fotaide.deploy.publish.ReleaseManifest;

/**
 * A release that came to its place, or would.
 *
 * @param place its name in fota.yaml
 * @param via what kind of place it is
 * @param manifest what was released
 * @param report how it went
 * @param listing what became of the list of releases
 * @param notes what a person should know, each one or more whole sentences
 */
public record Published(
        String place, String via, ReleaseManifest manifest, PublishReport report, Listing listing, List<String> notes) {
    /** What became of {@code releases:} in fota.yaml. */
    public enum Listing {
        ADDED,
        STOOD_THERE,
        /** It was to be left alone. */
        LEFT,
        /** A note says why. */
        FAILED
    }

    public Published {
        notes = List.copyOf(notes);
    }
}
