// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;

/**
 * A document in one line of which somebody types a fault and mends it, again and again.
 *
 * @param file where it is stored
 * @param language as the protocol names it
 * @param text without the fault
 * @param line a whole line of the text
 * @param faulty the same line with a fault
 */
record EditedText(Path file, String language, String text, String line, String faulty) {
    EditedText {
        if (text.lines().filter(line::equals).count() != 1) {
            throw new IllegalArgumentException(line + " has to stand in " + file + " once");
        }
    }

    String uri() {
        return file.toUri().toString();
    }

    /** From 0. */
    int lineNumber() {
        return text.lines().toList().indexOf(line);
    }

    /** What the protocol says of an edit: the characters that change, as an editor sends them. */
    JsonObject edit(Side to) {
        String before = to == Side.FAULTY ? line : faulty;
        String after = to == Side.FAULTY ? faulty : line;
        int shorter = Math.min(before.length(), after.length());
        int start = 0;
        while (start < shorter && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int tail = 0;
        while (tail < shorter - start
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        JsonObject range = new JsonObject();
        range.add("start", position(start));
        range.add("end", position(before.length() - tail));
        JsonObject change = new JsonObject();
        change.add("range", range);
        change.addProperty("text", after.substring(start, after.length() - tail));
        return change;
    }

    private JsonObject position(int character) {
        JsonObject position = new JsonObject();
        position.addProperty("line", lineNumber());
        position.addProperty("character", character);
        return position;
    }

    /** Which way the line is. */
    enum Side {
        SOUND,
        FAULTY;

        Side other() {
            return this == SOUND ? FAULTY : SOUND;
        }
    }

    /** What published diagnostics say of the line. */
    Side told(JsonArray diagnostics) {
        for (var diagnostic : List.copyOf(diagnostics.asList())) {
            JsonObject range = diagnostic.getAsJsonObject().getAsJsonObject("range");
            if (range.getAsJsonObject("start").get("line").getAsInt() == lineNumber()) {
                return Side.FAULTY;
            }
        }
        return Side.SOUND;
    }
}
