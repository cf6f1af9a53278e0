// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fotaide.firmware.partition.PartitionRow;
import org.fotaide.firmware.partition.PartitionSettings;
import org.fotaide.firmware.partition.PartitionTool;
import org.fotaide.firmware.partition.ToolNumber;

/** What a table may be made with, as far as the table itself tells. */
record Settings(PartitionCsv csv) {
    /** Nothing is known of the project. */
    static List<PartitionSettings> open(PartitionCsv csv) {
        return new Settings(csv).tools().stream().map(PartitionSettings::of).toList();
    }

    /** Words that one tool knows and the other refuses tell which it is, and so does a flash too large for one. */
    List<PartitionTool> tools() {
        return csv.values().stream().anyMatch(row -> isNew(row) || isLarge(row))
                ? List.of(PartitionTool.ESP_IDF)
                : List.of(PartitionTool.values());
    }

    private static boolean isLarge(PartitionRow row) {
        return Stream.of(row.offset(), row.size())
                .map(text -> new ToolNumber(text).value())
                .anyMatch(value -> value.isPresent()
                        && value.getAsLong() >= PartitionTool.ESP8266_RTOS.largestFlash()
                        && value.getAsLong() < PartitionTool.ESP_IDF.largestFlash());
    }

    private static boolean isNew(PartitionRow row) {
        PartitionTool current = PartitionTool.ESP_IDF;
        PartitionTool old = PartitionTool.ESP8266_RTOS;
        Optional<Integer> type = Optional.ofNullable(current.types().get(row.type()));
        boolean newType = type.isPresent() && !old.types().containsKey(row.type());
        boolean newSubtype = type.filter(each -> current.subtypes(each).containsKey(row.subtype())
                        && !old.subtypes(each).containsKey(row.subtype()))
                .isPresent();
        boolean newFlag = Arrays.stream(row.flags().split(":"))
                .anyMatch(flag -> current.flags().contains(flag) && !old.flags().contains(flag));
        return newType || newSubtype || newFlag;
    }
}
