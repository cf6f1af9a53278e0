// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.guide;

import java.util.Optional;
import org.fotaide.project.guide.TextTable;

/**
 * The functions that update a device, each with what is told about it.
 *
 * @param table their texts
 */
record Functions(TextTable table) {
    static Functions installed() {
        return Holder.INSTALLED;
    }

    private static final class Holder {
        static final Functions INSTALLED = new Functions(TextTable.beside(Functions.class, "functions.md"));
    }

    Optional<String> text(String name) {
        return table.text(name);
    }
}
