// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource;

import java.util.Collections;
import java.util.List;

/**
 * Which parts of a text a compiler takes.
 *
 * @param changes the tokens from which on another state holds, in order
 * @param states what holds from there on
 */
record Regions(List<Integer> changes, List<Taken> states) {
    Regions {
        changes = List.copyOf(changes);
        states = List.copyOf(states);
    }

    Taken at(int token) {
        int found = Collections.binarySearch(changes, token);
        int index = found >= 0 ? found : -found - 2;
        return index < 0 ? Taken.YES : states.get(index);
    }
}
