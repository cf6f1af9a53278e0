// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.util.List;

/**
 * A finding that is not told.
 *
 * @param finding what would be told
 * @param by who wants to hear nothing of it; at least one
 */
public record Silenced(Finding finding, List<Suppression> by) {
    public Silenced {
        by = List.copyOf(by);
    }
}
