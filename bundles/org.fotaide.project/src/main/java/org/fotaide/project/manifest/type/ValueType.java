// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.type;

/** What may stand behind a key of fota.yaml. */
public sealed interface ValueType permits ScalarType, FieldsType, NamedType, ItemsType {
    /** For people, behind "wanted is": {@code one of 512KB, 1MB}. */
    String wanted();
}
