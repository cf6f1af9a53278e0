// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/**
 * A language server to be measured.
 *
 * @param name for people
 * @param command how it is started
 * @param settings what it is told when it asks for its configuration, by section
 */
record RivalServer(String name, List<String> command, JsonObject settings) {
    RivalServer {
        command = List.copyOf(command);
    }

    RivalServer(String name, List<String> command) {
        this(name, command, new JsonObject());
    }

    JsonElement settings(String section) {
        return settings.has(section) ? settings.get(section) : new JsonObject();
    }
}
