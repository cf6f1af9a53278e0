// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import static org.fotaide.firmware.partition.PartitionColumn.SUBTYPE;
import static org.fotaide.firmware.partition.PartitionColumn.TYPE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Types and subtypes are words that the tool knows, or numbers from 0 to 255. */
final class KindRule implements PartitionRule {
    /** What a project may name a subtype of its own. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    @Override
    public void check(Ground ground, Consumer<PartitionFault> faults) {
        PartitionSettings settings = ground.settings();
        for (ReadRow row : ground.rows()) {
            if (row.open()) {
                continue;
            }
            if (row.type().isEmpty()) {
                faults.accept(type(row, settings));
            } else if (row.subtype().isEmpty()) {
                faults.accept(subtype(row, settings));
            }
        }
    }

    private static PartitionFault type(ReadRow row, PartitionSettings settings) {
        String text = row.row().type();
        Words words = new Words(settings.tool().types().keySet(), row.index(), TYPE);
        if (text.isEmpty()) {
            return new PartitionFault(
                            PartitionCode.PARTITION_FIELD,
                            row.index(),
                            TYPE,
                            "The type of " + row.title() + " is missing: app, data or a number.")
                    .with(typesOf(row, settings));
        }
        return new PartitionFault(
                        PartitionCode.PARTITION_VALUE,
                        row.index(),
                        TYPE,
                        Shown.of(text) + " is no type. Wanted is " + words.text() + ", or a number from 0 to 255.")
                .with(words.like(text));
    }

    /** The types that know the row's subtype. */
    private static List<PartitionRepair> typesOf(ReadRow row, PartitionSettings settings) {
        List<PartitionRepair> repairs = new ArrayList<>();
        settings.tool().types().forEach((word, number) -> {
            if (settings.subtypes(number).containsKey(row.row().subtype())) {
                repairs.add(PartitionRepair.set("Put in the type " + word, row.index(), TYPE, word));
            }
        });
        return repairs;
    }

    private static PartitionFault subtype(ReadRow row, PartitionSettings settings) {
        PartitionTool tool = settings.tool();
        String text = row.row().subtype();
        Map<String, Integer> known = settings.subtypes(row.type().getAsInt());
        if (text.isEmpty()) {
            return new PartitionFault(
                            PartitionCode.PARTITION_FIELD,
                            row.index(),
                            SUBTYPE,
                            "The subtype of " + row.title() + " is missing: factory, ota_0 to ota_15 or test.")
                    .with(new Words(known.keySet(), row.index(), SUBTYPE)
                            .like(row.row().name()));
        }
        Words words = new Words(known.keySet(), row.index(), SUBTYPE);
        List<PartitionRepair> repairs = new ArrayList<>(words.like(text));
        repairs.addAll(otherType(row, settings));
        if (repairs.isEmpty()
                && tool == PartitionTool.ESP_IDF
                && WORD.matcher(text).matches()) {
            return new PartitionFault(
                    PartitionCode.PARTITION_SUBTYPE,
                    row.index(),
                    SUBTYPE,
                    tool.title() + " knows no subtype " + text + " of "
                            + row.row().type() + ", unless the project adds it by EXTRA_PARTITION_SUBTYPES.");
        }
        String wanted = known.isEmpty() ? "a number from 0 to 255" : words.text() + ", or a number from 0 to 255";
        return new PartitionFault(
                        PartitionCode.PARTITION_VALUE,
                        row.index(),
                        SUBTYPE,
                        Shown.of(text) + " is no subtype of " + row.row().type() + ". Wanted is " + wanted + ".")
                .with(repairs);
    }

    /** {@code data, ota_0} is an app, and {@code app, nvs} is data. */
    private static List<PartitionRepair> otherType(ReadRow row, PartitionSettings settings) {
        return typesOf(row, settings).stream()
                .map(repair -> {
                    PartitionChange.SetField set =
                            (PartitionChange.SetField) repair.changes().get(0);
                    return PartitionRepair.set("Change the type to " + set.text(), row.index(), TYPE, set.text());
                })
                .toList();
    }
}
