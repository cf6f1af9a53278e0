// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A row as one tool reads it.
 *
 * @param index which one, counting from 0
 * @param row as it is written
 * @param type empty where it is missing or none
 * @param subtype empty where it is none, or the type is none
 */
record ReadRow(int index, PartitionRow row, OptionalInt type, OptionalInt subtype, Amount offset, Amount size) {
    private static final int FACTORY = 0;
    private static final int FIRST_OTA = 0x10;
    private static final int LAST_OTA = 0x1F;
    private static final int TEST = 0x20;
    private static final int UNDEFINED = 6;
    private static final int LARGEST = 0xFF;

    static ReadRow of(int index, PartitionRow row, PartitionSettings settings) {
        if (row.fields().stream().anyMatch(field -> field.contains("$"))) {
            // the tool puts in a variable of its environment, which may hold anything
            return new ReadRow(
                    index, row, OptionalInt.empty(), OptionalInt.empty(), Amount.unknown(), Amount.unknown());
        }
        OptionalInt type = word(row.type(), settings.tool().types());
        OptionalInt subtype =
                type.isPresent() ? subtype(row.subtype(), type.getAsInt(), settings) : OptionalInt.empty();
        return new ReadRow(index, row, type, subtype, Amount.of(row.offset()), Amount.of(row.size()));
    }

    private static OptionalInt subtype(String text, int type, PartitionSettings settings) {
        if (text.isEmpty()) {
            return emptySubtype(type, settings.tool());
        }
        return word(text, settings.subtypes(type));
    }

    private static OptionalInt emptySubtype(int type, PartitionTool tool) {
        if (tool == PartitionTool.ESP8266_RTOS) {
            return OptionalInt.of(0);
        }
        return type == PartitionTool.APP ? OptionalInt.empty() : OptionalInt.of(UNDEFINED);
    }

    private static OptionalInt word(String text, Map<String, Integer> words) {
        OptionalLong number = new ToolNumber(text).value();
        if (number.isPresent()) {
            boolean legal = number.getAsLong() >= 0 && number.getAsLong() <= LARGEST;
            return legal ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
        }
        Integer known = words.get(text.strip().toLowerCase(Locale.ROOT));
        return known == null ? OptionalInt.empty() : OptionalInt.of(known);
    }

    /** Whether a variable of the environment stands in it. */
    boolean open() {
        return row.fields().stream().anyMatch(field -> field.contains("$"));
    }

    boolean is(int wantedType) {
        return type.isPresent() && type.getAsInt() == wantedType;
    }

    boolean is(int wantedType, int wantedSubtype) {
        return is(wantedType) && subtype.isPresent() && subtype.getAsInt() == wantedSubtype;
    }

    boolean isFactory() {
        return is(PartitionTool.APP, FACTORY);
    }

    boolean isTest() {
        return is(PartitionTool.APP, TEST);
    }

    boolean isOtaSlot() {
        return is(PartitionTool.APP)
                && subtype.isPresent()
                && subtype.getAsInt() >= FIRST_OTA
                && subtype.getAsInt() <= LAST_OTA;
    }

    /** The number of an OTA slot, from 0 to 15. */
    int slotNumber() {
        return subtype.getAsInt() - FIRST_OTA;
    }

    /** The boot loader and the table itself, which the tool places by its own settings. */
    boolean isPlacedByTool() {
        return is(PartitionTool.BOOTLOADER) || is(PartitionTool.PARTITION_TABLE);
    }

    String title() {
        return row.name().isEmpty() ? "row " + (index + 1) : row.name();
    }

    boolean has(String flag) {
        return List.of(row.flags().split(":")).contains(flag);
    }
}
