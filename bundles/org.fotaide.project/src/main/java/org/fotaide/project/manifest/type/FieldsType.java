// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.type;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A map with keys of its own. */
public record FieldsType(List<Key> keys) implements ValueType {
    public FieldsType {
        keys = List.copyOf(keys);
    }

    public Optional<Key> key(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    @Override
    public String wanted() {
        return "a map with the keys " + keys.stream().map(Key::name).collect(Collectors.joining(", "));
    }
}
