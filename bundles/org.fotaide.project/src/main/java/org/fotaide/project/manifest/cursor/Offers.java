// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.cursor;

import java.util.List;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.type.Key;
import org.fotaide.project.manifest.type.KnownValue;

/**
 * What may stand at a place.
 *
 * @param replaced the word that is there now, which an offer replaces
 * @param path the map that gets a key, or the value that is chosen
 * @param keys the keys that the map may have and has not, in the order of the table
 * @param values the values that may be chosen, the usual ones first
 */
public record Offers(Span replaced, KeyPath path, List<Key> keys, List<KnownValue> values) {
    public Offers {
        keys = List.copyOf(keys);
        values = List.copyOf(values);
    }
}
