// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fotaide.cli.terminal.Terminal;

/** Writes results for scripts. */
public record JsonOutput(Terminal terminal) {
    /** Control characters, and marks that turn the direction of writing or cannot be seen. */
    private static final Pattern HARMFUL =
            Pattern.compile("[\\x7F-\\x9F\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private static final Gson PRETTY = new GsonBuilder()
            .serializeNulls()
            .disableHtmlEscaping()
            .setPrettyPrinting()
            .create();
    private static final Gson LINE =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    /** The one value that a command's result is. */
    public void print(JsonElement value) {
        terminal.print(harmless(PRETTY.toJson(value)));
    }

    /** One of several values, each on a line of its own. */
    public void printLine(JsonElement value) {
        terminal.print(harmless(LINE.toJson(value)));
    }

    /**
     * Names come from devices and files: what a terminal would obey or a reader be deceived by is escaped, which changes no
     * value. Such characters stand in strings only, and Gson escapes those below U+0020 itself.
     */
    private static String harmless(String json) {
        return HARMFUL.matcher(json)
                .replaceAll(found -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) found.group().charAt(0)));
    }
}
