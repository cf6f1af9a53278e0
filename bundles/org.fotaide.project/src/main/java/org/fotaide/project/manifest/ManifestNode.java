// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.manifest.type.ValueType;
import org.fotaide.project.yaml.YamlNode;
import org.fotaide.project.yaml.YamlScalar;

/**
 * A value of fota.yaml that the table of keys knows.
 *
 * @param path where it is
 * @param type what may stand there
 * @param key its key; empty for an item of a list and for the whole file
 * @param yaml how it is written
 * @param value what it is, if that could be read; empty for maps and lists
 * @param children the known values in it, in the order of the file
 */
public record ManifestNode(
        KeyPath path,
        ValueType type,
        Optional<YamlScalar> key,
        YamlNode yaml,
        Optional<Object> value,
        List<ManifestNode> children) {
    public ManifestNode {
        children = List.copyOf(children);
    }

    /** What a finding about it should mark: the value, or the key where that is missing. */
    public Span place() {
        return yaml.span().length() == 0 && key.isPresent() ? key.get().span() : yaml.span();
    }

    /** Its value as it was typed, without quotation marks; empty if it is none or a map or a list. */
    public Optional<YamlScalar> scalar() {
        return yaml instanceof YamlScalar scalar && !scalar.isNull() ? Optional.of(scalar) : Optional.empty();
    }
}
