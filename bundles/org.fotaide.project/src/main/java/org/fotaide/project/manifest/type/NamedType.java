// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.type;

/**
 * A map whose keys are names that the project gives.
 *
 * @param what what is named, for people: {@code device}
 * @param example a name
 * @param value what stands behind each
 */
public record NamedType(String what, String example, ValueType value) implements ValueType {
    @Override
    public String wanted() {
        return "a map from the name of each " + what + " to " + value.wanted();
    }
}
