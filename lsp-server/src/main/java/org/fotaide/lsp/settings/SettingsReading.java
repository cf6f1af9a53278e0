// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.settings;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what a client says is set under {@code fota}: objects within objects, or names with dots. What is wrong is left as if it
 * was not set.
 *
 * @param settings what could be read
 * @param complaints what could not, or is odd, for the user
 */
record SettingsReading(Settings settings, List<String> complaints) {
    static SettingsReading of(JsonElement section) {
        Map<Setting<?>, Object> values = new HashMap<>();
        List<String> complaints = new ArrayList<>();
        if (section instanceof JsonObject object) {
            read(object, "", values, complaints);
        } else if (!section.isJsonNull()) {
            complaints.add("The settings under fota are an object, and not " + section + ".");
        }
        return new SettingsReading(new Settings(values), complaints);
    }

    private static void read(JsonObject object, String path, Map<Setting<?>, Object> values, List<String> complaints) {
        for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
            String name = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            Optional<Setting<?>> setting = Setting.ALL.stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst();
            boolean group = Setting.ALL.stream().anyMatch(known -> known.name().startsWith(name + "."));
            if (setting.isPresent()) {
                read(setting.get(), entry.getValue(), values, complaints);
            } else if (group && entry.getValue() instanceof JsonObject inner) {
                read(inner, name, values, complaints);
            } else if (!(group && entry.getValue().isJsonNull())) {
                complaints.add(unknown(name));
            }
        }
    }

    private static <T> void read(
            Setting<T> setting, JsonElement value, Map<Setting<?>, Object> values, List<String> complaints) {
        if (value.isJsonNull()) {
            return;
        }
        Optional<T> read = setting.type().read(value);
        if (read.isPresent()) {
            values.put(setting, read.get());
            setting.type()
                    .doubts(read.get())
                    .forEach(doubt -> complaints.add("In the setting fota." + setting.name() + ": " + doubt));
        } else {
            complaints.add("The setting fota." + setting.name() + " is "
                    + setting.type().wanted() + ", and not " + value + ". It counts as if it was not set.");
        }
    }

    private static String unknown(String name) {
        List<String> known = Setting.ALL.stream()
                .map(setting -> Setting.SECTION + "." + setting.name())
                .toList();
        return "There is no setting fota." + name + ". There are: " + String.join(", ", known) + ".";
    }
}
