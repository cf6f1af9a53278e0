// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;

/**
 * Keys with values, in the order of the text; a key may stand there twice.
 *
 * @param flow whether it stands in curly brackets
 */
public record YamlMap(Span span, boolean flow, List<YamlEntry> entries) implements YamlNode {
    public YamlMap {
        entries = List.copyOf(entries);
    }

    /** The first entry of a key. */
    public Optional<YamlEntry> entry(String key) {
        return entries.stream().filter(entry -> entry.name().equals(key)).findFirst();
    }
}
