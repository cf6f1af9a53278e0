// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.stream.Collectors;

/** Writes a tree in one line, so that tests can read it. */
final class YamlText {
    private YamlText() {}

    static String of(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return scalar.value().replace("\n", "\\n");
        }
        if (node instanceof YamlMap map) {
            return map.entries().stream()
                    .map(entry -> entry.name() + "=" + of(entry.value()))
                    .collect(Collectors.joining(" ", "{", "}"));
        }
        if (node instanceof YamlList list) {
            return list.items().stream().map(YamlText::of).collect(Collectors.joining(" ", "[", "]"));
        }
        return "*" + ((YamlAlias) node).name();
    }
}
