// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.form;

import java.util.ArrayList;
import java.util.List;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestKeys;
import org.fotaide.project.manifest.type.FieldsType;
import org.fotaide.project.manifest.type.Key;
import org.fotaide.project.manifest.type.ScalarType;

/**
 * Values of fota.yaml that belong together. Lists and what has names of its own are for the editor.
 *
 * @param key whose values they are
 */
public record FormSection(Key key, List<FormField> fields) {
    public FormSection {
        fields = List.copyOf(fields);
    }

    /** All of the form, made from the table of keys; the single values of the top stand in the first section. */
    public static List<FormSection> all() {
        List<FormField> single = fields(KeyPath.TOP, ManifestKeys.FILE);
        List<FormSection> sections = new ArrayList<>();
        for (Key key : ManifestKeys.FILE.keys()) {
            if (key.type() instanceof FieldsType map) {
                List<FormField> fields = new ArrayList<>(fields(KeyPath.TOP.key(key.name()), map));
                fields.addAll(sections.isEmpty() ? single : List.of());
                sections.add(new FormSection(key, fields));
            }
        }
        sections.removeIf(section -> section.fields().isEmpty());
        return sections;
    }

    private static List<FormField> fields(KeyPath map, FieldsType type) {
        return type.keys().stream()
                .filter(key -> key.type() instanceof ScalarType<?>)
                .map(key -> new FormField(map.key(key.name()), key))
                .toList();
    }
}
