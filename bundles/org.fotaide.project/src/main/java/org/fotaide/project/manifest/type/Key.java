// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.type;

import java.util.List;
import java.util.Optional;

/**
 * One row in the table of keys.
 *
 * @param name as it is written
 * @param type what may stand behind it
 * @param required whether the map that it belongs to must have it
 * @param description what it is for, in whole sentences
 * @param examples values as they are written; the first one is what a fix puts in
 * @param fallback what counts without it, as it would be written or in words
 */
public record Key(
        String name,
        ValueType type,
        boolean required,
        String description,
        List<String> examples,
        Optional<String> fallback) {
    public Key {
        examples = List.copyOf(examples);
    }

    public static Key required(String name, ValueType type, String description, String... examples) {
        return new Key(name, type, true, description, List.of(examples), Optional.empty());
    }

    public static Key optional(String name, ValueType type, String description, String... examples) {
        return new Key(name, type, false, description, List.of(examples), Optional.empty());
    }

    /** The same key, with what counts without it. */
    public Key otherwise(String value) {
        return new Key(name, type, required, description, examples, Optional.of(value));
    }
}
