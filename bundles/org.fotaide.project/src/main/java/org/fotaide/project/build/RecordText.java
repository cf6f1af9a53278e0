// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fotaide.firmware.flash.Slot;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A build's record as JSON text. */
record RecordText(String text) {
    private static final int FORMAT = 1;

    static RecordText of(BuildRecord record) {
        String made = record.made().stream().map(RecordText::quoted).collect(Collectors.joining(", "));
        return new RecordText("{\n"
                + "  \"format\": " + FORMAT + ",\n"
                + "  \"rom\": " + quoted(record.rom()) + ",\n"
                + flash(record.images())
                + "  \"system\": " + quoted(record.system()) + ",\n"
                + "  \"built\": " + quoted(record.built().toString()) + ",\n"
                + "  \"how\": " + quoted(record.how()) + ",\n"
                + "  \"sources\": " + quoted(record.sources()) + ",\n"
                + "  \"made\": [" + made + "],\n"
                + "  \"images\": [\n    " + images(record.images()) + "\n  ]\n"
                + "}\n");
    }

    private static String flash(RecordedImages images) {
        return images instanceof RecordedImages.Slots slots
                ? "  \"map\": " + slots.map() + ",\n"
                        + "  \"mode\": " + quoted(slots.mode()) + ",\n"
                        + "  \"speed\": " + quoted(slots.speed()) + ",\n"
                : sketch((RecordedImages.Sketch) images);
    }

    private static String sketch(RecordedImages.Sketch sketch) {
        return "  \"flash\": " + quoted(sketch.flash()) + ",\n" + "  \"stagingEnd\": " + sketch.stagingEnd() + ",\n";
    }

    private static String images(RecordedImages images) {
        return images instanceof RecordedImages.Slots slots
                ? Stream.of(Slot.values())
                        .map(slot -> "{\"slot\": " + quoted(slot.word()) + ", " + image(slots.of(slot)) + "}")
                        .collect(Collectors.joining(",\n    "))
                : "{" + image(((RecordedImages.Sketch) images).image()) + "}";
    }

    private static String image(RecordedImages.RecordedImage image) {
        return "\"file\": " + quoted(image.file()) + ", \"bytes\": " + image.bytes() + ", \"sha256\": "
                + quoted(image.sha256());
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

    /** The record of a sketch has the size of the flash where that of two slots has their map. */
    private static RecordedImages images(Map<?, ?> all) {
        List<Map<?, ?>> images = new ArrayList<>();
        list(all, "images").forEach(image -> images.add(map(image)));
        if (all.containsKey("flash")) {
            if (images.size() != 1) {
                throw new IllegalArgumentException("it does not name the one image of a sketch");
            }
            return new RecordedImages.Sketch(text(all, "flash"), number(all, "stagingEnd"), image(images.get(0)));
        }
        return new RecordedImages.Slots(
                (int) number(all, "map"),
                text(all, "mode"),
                text(all, "speed"),
                image(images, Slot.USER1),
                image(images, Slot.USER2));
    }

    private static RecordedImages.RecordedImage image(List<Map<?, ?>> images, Slot slot) {
        List<Map<?, ?>> those = images.stream()
                .filter(image -> text(image, "slot").equals(slot.word()))
                .toList();
        if (those.size() != 1 || images.size() != Slot.values().length) {
            throw new IllegalArgumentException("it does not name one image for each slot");
        }
        return image(those.get(0));
    }

    private static RecordedImages.RecordedImage image(Map<?, ?> image) {
        return new RecordedImages.RecordedImage(text(image, "file"), number(image, "bytes"), text(image, "sha256"));
    }

    private Object parsed() {
        try {
            return new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build()).loadFromString(text);
        } catch (YamlEngineException noJson) {
            throw new IllegalArgumentException("it is no JSON", noJson);
        }
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
