// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.sdkconfig;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.project.guide.TextTable;

/**
 * A key that decides an update.
 *
 * @param name with {@code CONFIG_} before it
 * @param purpose in Markdown, headed by its name
 * @param values what it may be, as it is written; empty where that is up to the project
 */
record SdkKey(String name, String purpose, List<String> values) {
    static final String TABLE = "CONFIG_PARTITION_TABLE_CUSTOM_FILENAME";
    private static final Pattern VALUES = Pattern.compile("(?m)^Values: (.*)$\\n?");
    private static final Pattern VALUE = Pattern.compile("`([^`]+)`");

    private static final class Holder {
        static final Map<String, SdkKey> ALL = read();

        private static Map<String, SdkKey> read() {
            Map<String, SdkKey> keys = new LinkedHashMap<>();
            TextTable.beside(SdkKey.class, "keys.md").texts().forEach((name, text) -> keys.put(name, of(name, text)));
            return keys;
        }
    }

    SdkKey {
        values = List.copyOf(values);
    }

    static List<SdkKey> all() {
        return List.copyOf(Holder.ALL.values());
    }

    static Optional<SdkKey> named(String name) {
        return Optional.ofNullable(Holder.ALL.get(name));
    }

    private static SdkKey of(String name, String text) {
        List<String> values = new ArrayList<>();
        Matcher line = VALUES.matcher(text);
        if (line.find()) {
            Matcher value = VALUE.matcher(line.group(1));
            while (value.find()) {
                values.add(value.group(1));
            }
        }
        return new SdkKey(name, line.replaceAll("").strip() + "\n", values);
    }

    /** What is written for it first: a text is put between quotation marks. */
    String begun() {
        return name + (values.isEmpty() ? "=\"\"" : "=");
    }

    /** What it is about, in a few words. */
    String topic() {
        if (name.contains("PARTITION_TABLE")) {
            return "partition table";
        }
        return name.contains("FLASHSIZE") || name.contains("FLASHMODE") || name.contains("FLASHFREQ")
                ? "flash"
                : name.contains("SECURE") ? "security" : "update";
    }
}
