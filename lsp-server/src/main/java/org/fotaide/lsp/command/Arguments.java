// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.fotaide.lsp.document.FileNames;
import org.fotaide.lsp.settings.Setting;
import org.fotaide.lsp.settings.Settings;

/** The arguments of a command: one JSON object, of which each part may be left out. */
final class Arguments {
    private final String command;
    private final JsonObject values;

    private Arguments(String command, JsonObject values) {
        this.command = command;
        this.values = values;
    }

    static Arguments of(String command, List<Object> given) {
        if (given == null || given.isEmpty()) {
            return new Arguments(command, new JsonObject());
        }
        if (given.size() == 1 && given.get(0) instanceof JsonElement json && json.isJsonObject()) {
            return new Arguments(command, json.getAsJsonObject());
        }
        if (given.size() == 1 && given.get(0) instanceof Map<?, ?> map) {
            JsonObject object = new JsonObject();
            map.forEach((key, value) -> object.add(String.valueOf(key), json(value)));
            return new Arguments(command, object);
        }
        throw wrong(command + " takes one JSON object as its argument");
    }

    private static JsonElement json(Object value) {
        if (value instanceof JsonElement json) {
            return json;
        }
        if (value instanceof Number number) {
            return new JsonPrimitive(number);
        }
        return value instanceof Boolean truth ? new JsonPrimitive(truth) : new JsonPrimitive(String.valueOf(value));
    }

    Optional<String> text(String key) {
        return value(key, JsonPrimitive::isString, JsonElement::getAsString, "a text");
    }

    Optional<Double> number(String key) {
        return value(key, JsonPrimitive::isNumber, JsonElement::getAsDouble, "a number");
    }

    /** A whole number from 1; another one if it is not named. */
    int count(String key, int otherwise) {
        double number = number(key).orElse((double) otherwise);
        if (!(number >= 1 && number <= Integer.MAX_VALUE && number == Math.rint(number))) {
            throw wrong(key, "a whole number from 1");
        }
        return (int) number;
    }

    boolean is(String key) {
        return value(key, JsonPrimitive::isBoolean, JsonElement::getAsBoolean, "true or false")
                .orElse(false);
    }

    List<String> texts(String key) {
        if (!values.has(key)) {
            return List.of();
        }
        if (!(values.get(key) instanceof JsonArray array)) {
            throw wrong(key, "a list of texts");
        }
        List<String> texts = new ArrayList<>();
        for (JsonElement item : array) {
            if (!item.isJsonPrimitive()) {
                throw wrong(key, "a list of texts");
            }
            texts.add(item.getAsString());
        }
        return texts;
    }

    /** The network interfaces to use: those that the command names, otherwise those that the user has set. */
    Set<String> interfaces(Settings settings) {
        return Set.copyOf(values.has("interfaces") ? texts("interfaces") : settings.get(Setting.INTERFACES));
    }

    /** A file or folder, as a path or as an address that begins with {@code file:}. */
    Optional<Path> path(String key) {
        return text(key).map(text -> {
            try {
                return FileNames.path(text).orElseGet(() -> Path.of(text).toAbsolutePath());
            } catch (InvalidPathException e) {
                throw wrong(key, "a path");
            }
        });
    }

    /** The same, of something that the command cannot do without. */
    Path neededPath(String key) {
        return path(key).orElseThrow(() -> wrong(command + " needs \"" + key + "\""));
    }

    String neededText(String key) {
        return text(key).orElseThrow(() -> wrong(command + " needs \"" + key + "\""));
    }

    ResponseErrorException wrong(String key, String wanted) {
        return wrong(command + ": \"" + key + "\" is " + wanted);
    }

    private <T> Optional<T> value(
            String key, Function<JsonPrimitive, Boolean> fits, Function<JsonElement, T> read, String wanted) {
        JsonElement value = values.get(key);
        if (value == null || value.isJsonNull()) {
            return Optional.empty();
        }
        if (!value.isJsonPrimitive() || !fits.apply(value.getAsJsonPrimitive())) {
            throw wrong(key, wanted);
        }
        return Optional.of(read.apply(value));
    }

    private static ResponseErrorException wrong(String message) {
        return new ResponseErrorException(new ResponseError(ResponseErrorCode.InvalidParams, message, null));
    }
}
