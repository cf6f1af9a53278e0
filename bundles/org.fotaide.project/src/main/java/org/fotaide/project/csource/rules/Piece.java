// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import java.util.List;
import java.util.Optional;

/**
 * One piece of the shape in which versions are composed.
 *
 * @param role the part of the version that it is, or that it stands behind
 * @param gap whether it stands behind that part
 * @param macros the macros that may make it
 * @param fixed what the format says there by itself
 */
record Piece(Role role, Gap gap, List<String> macros, Optional<FixedText> fixed) {
    /** Whether a piece is a part of the version or what stands behind it. */
    enum Gap {
        PART,
        BEHIND
    }

    Piece {
        macros = List.copyOf(macros);
    }

    boolean isPart() {
        return gap == Gap.PART;
    }

    /** What stands there where no macro of the file tells. */
    String text() {
        return fixed.map(FixedText::text).orElseGet(() -> isPart() ? role.stand() : role.after());
    }
}
