// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml.format;

import org.fotaide.project.yaml.YamlAlias;
import org.fotaide.project.yaml.YamlEntry;
import org.fotaide.project.yaml.YamlList;
import org.fotaide.project.yaml.YamlMap;
import org.fotaide.project.yaml.YamlNode;
import org.fotaide.project.yaml.YamlScalar;

/** Whether two texts say the same, wherever in the text it stands. */
final class SameTree {
    boolean same(YamlNode one, YamlNode other) {
        if (one instanceof YamlScalar left && other instanceof YamlScalar right) {
            return left.value().equals(right.value()) && left.style() == right.style();
        }
        if (one instanceof YamlAlias left && other instanceof YamlAlias right) {
            return left.name().equals(right.name());
        }
        if (one instanceof YamlList left && other instanceof YamlList right) {
            boolean same = left.items().size() == right.items().size();
            for (int i = 0; same && i < left.items().size(); i++) {
                same = same(left.items().get(i), right.items().get(i));
            }
            return same;
        }
        return one instanceof YamlMap left && other instanceof YamlMap right && same(left, right);
    }

    private boolean same(YamlMap one, YamlMap other) {
        boolean same = one.entries().size() == other.entries().size();
        for (int i = 0; same && i < one.entries().size(); i++) {
            YamlEntry left = one.entries().get(i);
            YamlEntry right = other.entries().get(i);
            same = same(left.key(), right.key()) && same(left.value(), right.value());
        }
        return same;
    }
}
