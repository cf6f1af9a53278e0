// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.util.Optional;
import org.fotaide.project.manifest.type.FieldsType;
import org.fotaide.project.manifest.type.ItemsType;
import org.fotaide.project.manifest.type.Key;
import org.fotaide.project.manifest.type.NamedType;
import org.fotaide.project.manifest.type.ValueType;

/** Where in the table a key stands, for one that was written in another place. */
record Whereabouts(String name) {
    Optional<String> find() {
        return find(ManifestKeys.FILE, "");
    }

    private Optional<String> find(ValueType type, String path) {
        if (type instanceof FieldsType fields) {
            if (fields.key(name).isPresent()) {
                return Optional.of(path.isEmpty() ? "the top of the file" : path);
            }
            for (Key key : fields.keys()) {
                Optional<String> found = find(key.type(), path.isEmpty() ? key.name() : path + "." + key.name());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        if (type instanceof ItemsType items) {
            return find(items.item(), path + "[]");
        }
        return type instanceof NamedType named ? find(named.value(), path + ".NAME") : Optional.empty();
    }
}
