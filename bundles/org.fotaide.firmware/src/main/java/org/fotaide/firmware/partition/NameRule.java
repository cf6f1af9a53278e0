// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import static org.fotaide.firmware.partition.PartitionColumn.NAME;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Names are different from each other, fit into the table, and do not mislead. */
final class NameRule implements PartitionRule {
    private static final int LONGEST = PartitionName.LONGEST;

    private static final int MOST_TRIES = 100;

    @Override
    public void check(Ground ground, Consumer<PartitionFault> faults) {
        Map<String, Integer> first = new HashMap<>();
        Set<String> all = new HashSet<>();
        ground.rows().forEach(row -> all.add(row.row().name()));
        for (ReadRow row : ground.rows()) {
            String name = row.row().name();
            Integer other = first.putIfAbsent(name, row.index());
            if (row.open()) {
                continue;
            }
            form(row, faults);
            misnamed(row, ground.settings(), faults);
            if (other != null) {
                faults.accept(new PartitionFault(
                                PartitionCode.PARTITION_DUPLICATE,
                                row.index(),
                                NAME,
                                "The name " + Shown.of(name) + " is taken. Programs find partitions by their names.")
                        .about(other)
                        .with(rename(row, free(row, all))));
            }
        }
    }

    private static void form(ReadRow row, Consumer<PartitionFault> faults) {
        String name = row.row().name();
        int length = new PartitionName(name).bytes();
        if (name.isEmpty()) {
            faults.accept(new PartitionFault(
                    PartitionCode.PARTITION_NAME,
                    row.index(),
                    NAME,
                    "This partition has no name, so no program finds it by one."));
        } else if (length > LONGEST) {
            String cut = cut(name);
            faults.accept(new PartitionFault(
                            PartitionCode.PARTITION_NAME,
                            row.index(),
                            NAME,
                            "A table stores " + LONGEST + " bytes of a name, and this one has " + length
                                    + ": it becomes " + Shown.of(cut) + ".")
                    .with(rename(row, cut)));
        } else if (name.contains("\"") || name.contains("'")) {
            String bare = name.replace("\"", "").replace("'", "").strip();
            faults.accept(new PartitionFault(
                            PartitionCode.PARTITION_NAME,
                            row.index(),
                            NAME,
                            "The tool takes quotation marks as a part of the name.")
                    .with(rename(row, bare).certain()));
        }
    }

    private static String cut(String name) {
        String cut = name;
        while (new PartitionName(cut).bytes() > LONGEST) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut.strip();
    }

    /** The tool itself warns of a name that is the word for another type or subtype. */
    private static void misnamed(ReadRow row, PartitionSettings settings, Consumer<PartitionFault> faults) {
        String name = row.row().name();
        if (row.type().isEmpty() || row.subtype().isEmpty()) {
            return;
        }
        Integer type = settings.tool().types().get(name);
        boolean otherType = type != null && type != row.type().getAsInt();
        boolean isSubtype = settings.tool().types().values().stream()
                .anyMatch(each -> settings.subtypes(each).containsKey(name));
        Integer subtype = settings.subtypes(row.type().getAsInt()).get(name);
        boolean otherSubtype =
                isSubtype && (subtype == null || subtype != row.subtype().getAsInt());
        if (otherType || otherSubtype) {
            faults.accept(new PartitionFault(
                    PartitionCode.PARTITION_MISNAMED,
                    row.index(),
                    NAME,
                    "The name " + name + " is the word for another " + (otherType ? "type" : "subtype")
                            + " than this row's." + " One of them is a mistake."));
        }
    }

    private static String free(ReadRow row, Set<String> taken) {
        String base = row.isOtaSlot() ? "ota_" + row.slotNumber() : row.row().name();
        String name = base;
        for (int number = 2; taken.contains(name) && number < MOST_TRIES; number++) {
            String tail = "_" + number;
            String head = base.length() + tail.length() > LONGEST ? base.substring(0, LONGEST - tail.length()) : base;
            name = head + tail;
        }
        return name;
    }

    private static PartitionRepair rename(ReadRow row, String name) {
        return PartitionRepair.set("Rename to " + name, row.index(), NAME, name);
    }
}
