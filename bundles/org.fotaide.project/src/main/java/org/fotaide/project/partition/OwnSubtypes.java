// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.partition.PartitionTool;
import org.fotaide.project.text.TextDocument;

/**
 * The subtypes that a project of ESP-IDF adds (ESP-IDF Programming Guide, "Partition Tables", extra partition subtypes):
 * {@code idf_build_set_property(EXTRA_PARTITION_SUBTYPES "app, my_app1, 0x40" APPEND)}.
 *
 * @param byType the words with their numbers, by the number of the type
 */
record OwnSubtypes(Map<Integer, Map<String, Integer>> byType) {
    static final OwnSubtypes NONE = new OwnSubtypes(Map.of());

    private static final String PROPERTY = "EXTRA_PARTITION_SUBTYPES";
    private static final int HEXADECIMAL = 16;
    private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*#.*$");
    private static final Pattern ADDED =
            Pattern.compile("(?i:idf_build_set_property)\\s*\\(\\s*" + PROPERTY + "\\s([^)]*)\\)");

    /** The tool takes the number for a hexadecimal one, with or without the sign of it. */
    private static final Pattern ONE =
            Pattern.compile("\\b(\\w+)\\s*,\\s*([A-Za-z_]\\w*)\\s*,\\s*(?:0[xX])?([0-9A-Fa-f]{1,2})\\b");

    OwnSubtypes {
        byType = Map.copyOf(byType);
    }

    /** Those that a CMake file adds. */
    static OwnSubtypes of(TextDocument document) {
        if (!document.text().contains(PROPERTY)) {
            return NONE;
        }
        Map<Integer, Map<String, Integer>> found = new HashMap<>();
        Matcher added = ADDED.matcher(COMMENT.matcher(document.text()).replaceAll(""));
        while (added.find()) {
            Matcher one = ONE.matcher(added.group(1));
            while (one.find()) {
                Integer type = PartitionTool.ESP_IDF.types().get(one.group(1));
                if (type != null) {
                    found.computeIfAbsent(type, key -> new LinkedHashMap<>())
                            .put(one.group(2), Integer.parseInt(one.group(3), HEXADECIMAL));
                }
            }
        }
        return new OwnSubtypes(found);
    }

    OwnSubtypes with(OwnSubtypes more) {
        Map<Integer, Map<String, Integer>> all = new HashMap<>(byType);
        more.byType.forEach((type, words) -> all.merge(type, words, (some, others) -> {
            Map<String, Integer> both = new LinkedHashMap<>(some);
            both.putAll(others);
            return both;
        }));
        return new OwnSubtypes(all);
    }

    boolean isEmpty() {
        return byType.isEmpty();
    }
}
