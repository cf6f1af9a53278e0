// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import org.fotaide.firmware.finding.Span;

/**
 * A value that stands for another one. It is not resolved: a repair of it would change two places at once, and nested ones
 * can stand for any number of values.
 *
 * @param name the anchor that it names
 */
public record YamlAlias(Span span, String name) implements YamlNode {}
