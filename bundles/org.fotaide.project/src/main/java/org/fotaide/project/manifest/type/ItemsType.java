// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.type;

/** A list of values of one type. */
public record ItemsType(ValueType item) implements ValueType {
    @Override
    public String wanted() {
        return "a list, each item " + item.wanted();
    }
}
