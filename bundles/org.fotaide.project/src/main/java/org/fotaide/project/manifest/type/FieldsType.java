// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A map with keys of its own.
 *
 * @param keys in the order in which they are told
 * @param brief the key whose value may stand for the whole map
 */
public record FieldsType(List<Key> keys, Optional<Key> brief) implements ValueType {
    public FieldsType {
        keys = List.copyOf(keys);
    }

    public FieldsType(List<Key> keys) {
        this(keys, Optional.empty());
    }

    /** One whose first key may be left out where it is the only one. */
    public static FieldsType brief(Key first, Key... others) {
        List<Key> keys = new ArrayList<>(List.of(first));
        keys.addAll(List.of(others));
        return new FieldsType(keys, Optional.of(first));
    }

    public Optional<Key> key(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    @Override
    public String wanted() {
        return brief.map(key -> key.type().wanted() + ", or ").orElse("") + "a map with the keys "
                + keys.stream().map(Key::name).collect(Collectors.joining(", "));
    }
}
