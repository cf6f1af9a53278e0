// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.publish;

import java.util.List;
import org.fotaide.deploy.publish.Release;

/**
 * A release that may go out, as far as its images are concerned.
 *
 * @param notes what a person should know of them, each one or more whole sentences
 */
record PreparedRelease(Release release, List<String> notes) {
    PreparedRelease {
        notes = List.copyOf(notes);
    }
}
