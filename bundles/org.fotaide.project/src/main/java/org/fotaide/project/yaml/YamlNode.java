// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import org.fotaide.firmware.finding.Span;

/** One value of a YAML text. */
public sealed interface YamlNode permits YamlScalar, YamlMap, YamlList, YamlAlias {
    /** The characters that spell it, without those of its key; empty where a value is missing. */
    Span span();
}
