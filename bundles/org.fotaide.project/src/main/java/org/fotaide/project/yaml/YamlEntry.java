// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import org.fotaide.firmware.finding.Span;

/**
 * A key with its value.
 *
 * @param key a scalar in all sensible texts
 * @param value an empty scalar where it is missing
 */
public record YamlEntry(YamlNode key, YamlNode value) {
    /** The key's text; empty if it is no scalar. */
    public String name() {
        return key instanceof YamlScalar scalar ? scalar.value() : "";
    }

    public Span span() {
        return Span.of(
                key.span().start(), Math.max(key.span().end(), value.span().end()));
    }
}
