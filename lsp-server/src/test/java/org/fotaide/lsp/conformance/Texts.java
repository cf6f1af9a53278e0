// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The documents that a client holds, and what the protocol says of places in them (LSP 3.17, text documents).
 *
 * @param encoding in what units columns are counted
 * @param open the text of each open document, by its address
 */
record Texts(String encoding, Map<String, String> open) {
    Texts(String encoding) {
        this(encoding, new HashMap<>());
    }

    /** A place: line and column, from 0. */
    record Place(int line, int column) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparingInt(Place::line).thenComparingInt(Place::column);

        static Place of(JsonElement position) {
            JsonObject object = position.getAsJsonObject();
            return new Place(
                    object.get("line").getAsInt(), object.get("character").getAsInt());
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** Two places, the end exclusive. */
    record Area(Place start, Place end) {
        static Area of(JsonElement range) {
            JsonObject object = range.getAsJsonObject();
            return new Area(Place.of(object.get("start")), Place.of(object.get("end")));
        }

        boolean holds(Place place) {
            return start.compareTo(place) <= 0 && place.compareTo(end) <= 0;
        }

        boolean holds(Area other) {
            return holds(other.start) && holds(other.end);
        }

        boolean meets(Area other) {
            return start.compareTo(other.end) < 0 && other.start.compareTo(end) < 0;
        }
    }

    List<String> lines(String uri) {
        return Arrays.asList(text(uri).split("\r\n|\r|\n", -1));
    }

    private String text(String uri) {
        String held = open.get(uri);
        if (held != null) {
            return held;
        }
        Path file = Path.of(URI.create(uri));
        try {
            // the name of a folder may be wrong, too
            return Files.isDirectory(file) ? "" : Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the server speaks of a file that is not there: " + uri, e);
        }
    }

    /** How long a line is in the units of the encoding. */
    int length(String line) {
        return switch (encoding) {
            case "utf-8" -> line.getBytes(StandardCharsets.UTF_8).length;
            case "utf-32" -> line.codePointCount(0, line.length());
            default -> line.length();
        };
    }

    Place place(String uri, JsonElement position) {
        Place place = Place.of(position);
        List<String> lines = lines(uri);
        assertTrue(place.line >= 0 && place.line < lines.size(), () -> place + " is in no line of " + uri);
        assertTrue(
                place.column >= 0 && place.column <= length(lines.get(place.line)),
                () -> place + " is behind the end of its line of " + uri);
        return place;
    }

    Area area(String uri, JsonElement range) {
        JsonObject object = range.getAsJsonObject();
        Area area = new Area(place(uri, object.get("start")), place(uri, object.get("end")));
        assertTrue(area.start.compareTo(area.end) <= 0, () -> area + " ends before it starts");
        return area;
    }

    void location(JsonElement location) {
        JsonObject object = location.getAsJsonObject();
        area(object.get("uri").getAsString(), object.get("range"));
    }

    /** Edits of one document: in it, and none over another. */
    void edits(String uri, JsonArray edits) {
        List<Area> areas = new ArrayList<>();
        for (JsonElement edit : edits) {
            Area area = area(uri, edit.getAsJsonObject().get("range"));
            assertTrue(edit.getAsJsonObject().get("newText").isJsonPrimitive(), edit::toString);
            assertFalse(areas.stream().anyMatch(area::meets), () -> "edits that overlap: " + edits);
            areas.add(area);
        }
    }

    /** An edit of the workspace: by version where the document is open. */
    void workspaceEdit(JsonObject edit) {
        assertTrue(edit.has("documentChanges") != edit.has("changes"), edit::toString);
        for (JsonElement change : edit.getAsJsonArray("documentChanges")) {
            JsonObject object = change.getAsJsonObject();
            if (object.has("kind")) {
                assertEquals("rename", object.get("kind").getAsString());
                assertTrue(Files.exists(Path.of(URI.create(object.get("oldUri").getAsString()))), object::toString);
            } else {
                JsonObject document = object.getAsJsonObject("textDocument");
                String uri = document.get("uri").getAsString();
                assertTrue(document.has("version"), document::toString);
                assertEquals(!open.containsKey(uri), document.get("version").isJsonNull(), document::toString);
                edits(uri, object.getAsJsonArray("edits"));
            }
        }
    }
}
