// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.cursor;

import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestKeys;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.type.Key;

/**
 * What stands at a place.
 *
 * @param node the innermost value whose key or text is there
 * @param part which of the two
 * @param span the characters of that part
 */
public record Place(ManifestNode node, Part part, Span span) {
    public enum Part {
        KEY,
        VALUE
    }

    public KeyPath path() {
        return node.path();
    }

    /** The row of the table; of the list for one of its items, and empty for names that the project gave. */
    public Optional<Key> row() {
        return ManifestKeys.at(path()).or(() -> path().parent().flatMap(ManifestKeys::at));
    }
}
