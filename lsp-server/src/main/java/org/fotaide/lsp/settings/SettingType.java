// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.settings;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.finding.Likeness;
import org.fotaide.project.check.Checkers;

/** What values a setting takes. */
sealed interface SettingType<T> {
    /** Empty for a value of another type. */
    Optional<T> read(JsonElement value);

    /** What is wanted, as the end of a sentence. */
    String wanted();

    /** The same as a JSON schema. */
    JsonObject schema();

    /** The value as it would be written. */
    JsonElement json(T value);

    /** What is odd about a value that counts all the same, in sentences. */
    default List<String> doubts(T value) {
        return List.of();
    }

    private static JsonObject type(String name) {
        JsonObject schema = new JsonObject();
        schema.addProperty("type", name);
        return schema;
    }

    private static JsonArray array(List<String> words) {
        JsonArray array = new JsonArray();
        words.forEach(array::add);
        return array;
    }

    /** True or false. */
    record Switch() implements SettingType<Boolean> {
        @Override
        public Optional<Boolean> read(JsonElement value) {
            return value instanceof JsonPrimitive primitive && primitive.isBoolean()
                    ? Optional.of(primitive.getAsBoolean())
                    : Optional.empty();
        }

        @Override
        public String wanted() {
            return "true or false";
        }

        @Override
        public JsonObject schema() {
            return type("boolean");
        }

        @Override
        public JsonElement json(Boolean value) {
            return new JsonPrimitive(value);
        }
    }

    /**
     * A list of words.
     *
     * @param form that each has
     * @param name of such a word, in the plural
     */
    record Words(Pattern form, String name) implements SettingType<List<String>> {
        @Override
        public Optional<List<String>> read(JsonElement value) {
            if (!(value instanceof JsonArray array)) {
                return Optional.empty();
            }
            List<String> words = new ArrayList<>();
            for (JsonElement item : array) {
                if (!(item instanceof JsonPrimitive primitive)
                        || !primitive.isString()
                        || !form.matcher(primitive.getAsString()).matches()) {
                    return Optional.empty();
                }
                words.add(primitive.getAsString());
            }
            return Optional.of(List.copyOf(words));
        }

        @Override
        public String wanted() {
            return "a list of " + name;
        }

        @Override
        public JsonObject schema() {
            JsonObject item = type("string");
            item.addProperty("pattern", "^(?:" + form.pattern() + ")$");
            JsonObject schema = type("array");
            schema.add("items", item);
            return schema;
        }

        @Override
        public JsonElement json(List<String> value) {
            return array(value);
        }
    }

    /** A list of codes of findings. One that nobody here knows may be that of a checker which others have installed. */
    record Codes(Words words) implements SettingType<List<String>> {
        Codes() {
            this(new Words(Pattern.compile("[a-z]+(-[a-z0-9]+)+"), "codes of findings, such as rom-leading-zero"));
        }

        @Override
        public Optional<List<String>> read(JsonElement value) {
            return words.read(value);
        }

        @Override
        public String wanted() {
            return words.wanted();
        }

        @Override
        public JsonObject schema() {
            return words.schema();
        }

        @Override
        public JsonElement json(List<String> value) {
            return words.json(value);
        }

        @Override
        public List<String> doubts(List<String> value) {
            List<String> known =
                    Checkers.installed().codes().stream().map(Code::id).toList();
            return value.stream()
                    .filter(code -> !known.contains(code))
                    .map(code -> "There is no finding with the code " + code + "." + question(code, known))
                    .toList();
        }

        private static String question(String code, List<String> known) {
            List<Likeness.Meant> meant = new Likeness(code).nearest(known);
            return meant.size() == 1 ? " Did you mean " + meant.get(0).text() + "?" : "";
        }
    }

    /** One of some words. */
    record Choice(List<String> words) implements SettingType<String> {
        @Override
        public Optional<String> read(JsonElement value) {
            return value instanceof JsonPrimitive primitive
                            && primitive.isString()
                            && words.contains(primitive.getAsString())
                    ? Optional.of(primitive.getAsString())
                    : Optional.empty();
        }

        @Override
        public String wanted() {
            return "one of " + String.join(", ", words);
        }

        @Override
        public JsonObject schema() {
            JsonObject schema = type("string");
            schema.add("enum", array(words));
            return schema;
        }

        @Override
        public JsonElement json(String value) {
            return new JsonPrimitive(value);
        }
    }

    /**
     * A number.
     *
     * @param above it is larger
     * @param most it is no larger
     */
    record Amount(int above, int most) implements SettingType<Double> {
        @Override
        public Optional<Double> read(JsonElement value) {
            return value instanceof JsonPrimitive primitive && primitive.isNumber()
                    ? Optional.of(primitive.getAsDouble()).filter(number -> number > above && number <= most)
                    : Optional.empty();
        }

        @Override
        public String wanted() {
            return "a number above " + above + " and at most " + most;
        }

        @Override
        public JsonObject schema() {
            JsonObject schema = type("number");
            schema.addProperty("exclusiveMinimum", above);
            schema.addProperty("maximum", most);
            return schema;
        }

        @Override
        public JsonElement json(Double value) {
            return new JsonPrimitive(value.intValue());
        }
    }
}
