// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fotaide.firmware.flash.Slot;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A build's record as JSON text. */
record RecordText(String text) {
    private static final int FORMAT = 1;

    static RecordText of(BuildRecord record) {
        String images = record.images().stream().map(RecordText::image).collect(Collectors.joining(",\n    "));
        String made = record.made().stream().map(RecordText::quoted).collect(Collectors.joining(", "));
        return new RecordText("{\n"
                + "  \"format\": " + FORMAT + ",\n"
                + "  \"rom\": " + quoted(record.rom()) + ",\n"
                + "  \"map\": " + record.map() + ",\n"
                + "  \"mode\": " + quoted(record.mode()) + ",\n"
                + "  \"speed\": " + quoted(record.speed()) + ",\n"
                + "  \"system\": " + quoted(record.system()) + ",\n"
                + "  \"built\": " + quoted(record.built().toString()) + ",\n"
                + "  \"how\": " + quoted(record.how()) + ",\n"
                + "  \"sources\": " + quoted(record.sources()) + ",\n"
                + "  \"made\": [" + made + "],\n"
                + "  \"images\": [\n    " + images + "\n  ]\n"
                + "}\n");
    }

    private static String image(BuildRecord.RecordedImage image) {
        return "{\"slot\": " + quoted(image.slot().word()) + ", \"file\": " + quoted(image.file()) + ", \"bytes\": "
                + image.bytes() + ", \"sha256\": " + quoted(image.sha256()) + "}";
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int at = 0; at < value.length(); at++) {
            char character = value.charAt(at);
            if (character == '"' || character == '\\') {
                quoted.append('\\').append(character);
            } else if (character < ' ' || Character.isSurrogate(character) || character == 0x7F) {
                quoted.append(String.format("\\u%04x", (int) character));
            } else {
                quoted.append(character);
            }
        }
        return quoted.append('"').toString();
    }

    /** The record; IllegalArgumentException with what is wrong if this text is none. */
    BuildRecord record() {
        Map<?, ?> all = map(parsed());
        if (number(all, "format") != FORMAT) {
            throw new IllegalArgumentException("its format is not " + FORMAT);
        }
        try {
            return new BuildRecord(
                    text(all, "rom"),
                    (int) number(all, "map"),
                    text(all, "mode"),
                    text(all, "speed"),
                    text(all, "system"),
                    Instant.parse(text(all, "built")),
                    text(all, "how"),
                    text(all, "sources"),
                    list(all, "made").stream().map(String::valueOf).toList(),
                    images(all));
        } catch (DateTimeException noTime) {
            throw new IllegalArgumentException("built is no time", noTime);
        }
    }

    private static List<BuildRecord.RecordedImage> images(Map<?, ?> all) {
        List<BuildRecord.RecordedImage> images = list(all, "images").stream()
                .map(RecordText::map)
                .map(image -> new BuildRecord.RecordedImage(
                        slot(text(image, "slot")), text(image, "file"), number(image, "bytes"), text(image, "sha256")))
                .toList();
        boolean both =
                images.size() == 2 && images.get(0).slot() != images.get(1).slot();
        if (!both) {
            throw new IllegalArgumentException("it does not name one image for each slot");
        }
        return images;
    }

    private Object parsed() {
        try {
            return new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build()).loadFromString(text);
        } catch (YamlEngineException noJson) {
            throw new IllegalArgumentException("it is no JSON", noJson);
        }
    }

    private static Slot slot(String word) {
        for (Slot slot : Slot.values()) {
            if (slot.word().equals(word)) {
                return slot;
            }
        }
        throw new IllegalArgumentException("there is no slot " + word);
    }

    private static Map<?, ?> map(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("an object is missing");
    }

    private static List<?> list(Map<?, ?> map, String key) {
        if (map.get(key) instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("the list " + key + " is missing");
    }

    private static String text(Map<?, ?> map, String key) {
        if (map.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("the text " + key + " is missing");
    }

    private static long number(Map<?, ?> map, String key) {
        if (map.get(key) instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalArgumentException("the number " + key + " is missing");
    }
}
