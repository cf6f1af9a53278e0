// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.util.Optional;
import org.fotaide.firmware.finding.Span;

/**
 * One code that a comment silences.
 *
 * @param code as it stands there
 * @param line the line that it is silenced in, from 0; empty for the whole file
 * @param place of the code
 * @param removal what to take out so that the comment says the same without it; empty where only a person can
 * @param why the reason behind the codes
 */
record IgnoreEntry(String code, Optional<Integer> line, Span place, Optional<Span> removal, Optional<String> why) {
    boolean covers(String other, int at) {
        return code.equals(other) && line.map(mine -> mine == at).orElse(true);
    }
}
