// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.type;

import java.util.List;

/**
 * A single value.
 *
 * @param <T> what it is once it is read
 */
public sealed interface ScalarType<T> extends ValueType
        permits TextType,
                RomNameType,
                ChoiceType,
                WholeNumberType,
                ByteNumberType,
                VersionType,
                LocationType,
                HostType,
                LoginType,
                FindingCodeType {
    /** Reads a value, however it is written. */
    ScalarReading<T> read(String text);

    /** The values that may be offered; empty where there is no end of them. */
    default List<KnownValue> known() {
        return List.of();
    }
}
