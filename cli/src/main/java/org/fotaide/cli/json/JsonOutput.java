// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import org.fotaide.cli.terminal.Terminal;

/** Writes results for scripts. */
public record JsonOutput(Terminal terminal) {
    private static final Gson PRETTY = new GsonBuilder()
            .serializeNulls()
            .disableHtmlEscaping()
            .setPrettyPrinting()
            .create();
    private static final Gson LINE =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    /** The one value that a command's result is. */
    public void print(JsonElement value) {
        terminal.print(PRETTY.toJson(value));
    }

    /** One of several values, each on a line of its own. */
    public void printLine(JsonElement value) {
        terminal.print(LINE.toJson(value));
    }
}
