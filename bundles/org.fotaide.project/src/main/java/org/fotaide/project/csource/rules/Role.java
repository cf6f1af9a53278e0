// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import java.util.List;
import org.fotaide.firmware.rom.RomName;

/** What a macro is in the version that the vendor's IoT_Demo composes (PROTOCOLS.md 7), in the order of the name. */
enum Role {
    TYPE("VERSION_TYPE", "v", ""),
    MAJOR("IOT_VERSION_MAJOR", "0", "."),
    MINOR("IOT_VERSION_MINOR", "0", "."),
    REVISION("IOT_VERSION_REVISION", "0", "t"),
    PTYPE("device_type", "1", "("),
    /** The vendor's header has it with the letters turned; some mend that. */
    FLAG("UPGRADE_FALG UPGRADE_FLAG", "a", ")");

    private final String macros;
    private final String stand;
    private final String after;

    Role(String macros, String stand, String after) {
        this.macros = macros;
        this.stand = stand;
        this.after = after;
    }

    /** What the vendor's header calls it, and what those do who mend that header. */
    List<String> macros() {
        return List.of(macros.split(" "));
    }

    /** A legal value that stands in where a file does not tell. */
    String stand() {
        return stand;
    }

    /** What stands behind it in a legal name. */
    String after() {
        return after;
    }

    /** Whether it is a number in the source; the others are strings. */
    boolean number() {
        return this != TYPE && this != FLAG;
    }

    /** What a name has in this part. */
    String in(RomName name) {
        return switch (this) {
            case TYPE -> String.valueOf(name.type().letter());
            case MAJOR -> Integer.toString(name.number().major());
            case MINOR -> Integer.toString(name.number().minor());
            case REVISION -> Integer.toString(name.number().revision());
            case PTYPE -> name.ptype().toString();
            case FLAG -> String.valueOf(name.flag().letter());
        };
    }
}
