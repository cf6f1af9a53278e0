// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.List;
import org.fotaide.firmware.finding.Span;

/**
 * Values in a row.
 *
 * @param flow whether it stands in square brackets
 */
public record YamlList(Span span, boolean flow, List<YamlNode> items) implements YamlNode {
    public YamlList {
        items = List.copyOf(items);
    }
}
