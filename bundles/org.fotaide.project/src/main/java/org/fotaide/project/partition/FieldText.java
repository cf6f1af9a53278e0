// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.Area;
import org.fotaide.firmware.flash.AreaKind;
import org.fotaide.firmware.flash.ByteCount;
import org.fotaide.firmware.flash.Extent;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.flash.drawing.AddressDrawing;
import org.fotaide.firmware.flash.drawing.Pen;
import org.fotaide.firmware.partition.PartitionColumn;
import org.fotaide.firmware.partition.PartitionMeaning;
import org.fotaide.firmware.partition.PartitionPlan;
import org.fotaide.firmware.partition.PartitionTool;

/** What a field of a table says, in Markdown. */
record FieldText(GuidedTable table, GuidedTable.Field field) {
    /** Empty where there is nothing to tell. */
    Optional<String> markdown() {
        Optional<String> told =
                switch (field.column()) {
                    case NAME -> name();
                    case TYPE -> type();
                    case SUBTYPE -> subtype();
                    case OFFSET -> place();
                    case SIZE -> size();
                    case FLAGS -> flags();
                };
        return told.map(text -> title() + "\n\n" + text);
    }

    private String title() {
        return "**" + table.title(field.row()).replace("`", "") + "**"
                + table.extent(field.row()).map(extent -> " " + extent).orElse("");
    }

    private Optional<String> name() {
        String told = subtype().or(this::type).orElse("") + picture().orElse("");
        return told.isEmpty() ? Optional.empty() : Optional.of(told);
    }

    private Optional<String> type() {
        return word(plan().type(field.row()), type -> tool().types())
                .flatMap(PartitionMeaning::ofType)
                .map(FieldText::line);
    }

    private Optional<String> subtype() {
        OptionalInt type = plan().type(field.row());
        return word(plan().subtype(field.row()), subtype -> plan().subtypes(type.orElse(-1)))
                .flatMap(word -> PartitionMeaning.ofSubtype(type.orElse(-1), word))
                .map(FieldText::line);
    }

    private static Optional<String> word(OptionalInt number, IntFunction<Map<String, Integer>> words) {
        return number.isEmpty()
                ? Optional.empty()
                : words.apply(number.getAsInt()).entrySet().stream()
                        .filter(entry -> entry.getValue() == number.getAsInt())
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    private Optional<String> place() {
        return table.place(field.row()).map(place -> {
            StringBuilder text = new StringBuilder();
            if (table.text(field).isEmpty()) {
                text.append("- Nothing is written here: the tool chooses the next multiple of ")
                        .append(Address.text(
                                tool().alignment(plan().type(field.row()).orElse(PartitionTool.DATA))))
                        .append(", ")
                        .append(Address.text(place.offset()))
                        .append(".\n");
            }
            text.append("- Sector ").append(place.offset() / FlashSize.SECTOR).append(".\n");
            beside(place).ifPresent(beside -> text.append("- ").append(beside).append('\n'));
            return text + picture().orElse("");
        });
    }

    private Optional<String> beside(Extent place) {
        List<Integer> others = table.placed();
        Optional<String> before = others.stream()
                .filter(row -> end(row) <= place.offset())
                .max(Comparator.comparingLong(this::end))
                .map(row -> gap("Before it ", row, place.offset() - end(row)));
        Optional<String> behind = others.stream()
                .filter(row -> start(row) >= place.end())
                .min(Comparator.comparingLong(this::start))
                .map(row -> gap("Behind it ", row, start(row) - place.end()));
        String text = List.of(before, behind).stream().flatMap(Optional::stream).collect(Collectors.joining(" "));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private String gap(String where, int row, long bytes) {
        return where + table.title(row) + (bytes == 0 ? "." : ", with " + ByteCount.text(bytes) + " between them.");
    }

    private long start(int row) {
        return table.place(row).orElseThrow().offset();
    }

    private long end(int row) {
        return table.place(row).orElseThrow().end();
    }

    private Optional<String> size() {
        return table.place(field.row()).map(place -> {
            StringBuilder text = new StringBuilder("- " + place.size() + " bytes, " + Address.text(place.size()) + ", "
                    + place.size() / FlashSize.SECTOR + " sectors; the next free byte is "
                    + Address.text(place.end()) + ".\n");
            table.left(field.row()).ifPresent(left -> text.append("- The project's image has ")
                    .append(table.image().orElseThrow())
                    .append(" bytes: ")
                    .append(left >= 0 ? left + " are free.\n" : -left + " too many.\n"));
            long rest = plan().flash().end() - place.end();
            if (rest > 0 && table.placed().stream().allMatch(row -> end(row) <= place.end())) {
                text.append("- ").append(ByteCount.text(rest)).append(" of the flash are left behind it.\n");
            }
            return text + picture().orElse("");
        });
    }

    private Optional<String> flags() {
        String told = List.of(table.text(field).split(":")).stream()
                .flatMap(flag ->
                        PartitionMeaning.ofFlag(flag.strip())
                                .map(meaning -> "- " + flag.strip() + ": " + meaning + "\n")
                                .stream())
                .collect(Collectors.joining());
        return told.isEmpty() ? Optional.empty() : Optional.of(told);
    }

    private Optional<String> picture() {
        return table.place(field.row())
                .map(place -> new AddressDrawing(Pen.BLOCKS).draw(plan().flash(), areas(), pointed(place)))
                .filter(drawing -> !drawing.isEmpty())
                .map(drawing -> "\n```text\n" + drawing + "```\n");
    }

    private long pointed(Extent place) {
        return field.column() == PartitionColumn.SIZE ? place.end() - 1 : place.offset();
    }

    private List<Area> areas() {
        return table.placed().stream()
                .map(row -> new Area(table.row(row).name(), AreaKind.REGION, start(row), end(row) - start(row)))
                .sorted(Comparator.comparingLong(Area::offset))
                .toList();
    }

    private static String line(String text) {
        return text + "\n";
    }

    private PartitionTool tool() {
        return plan().tools().get(0);
    }

    private PartitionPlan plan() {
        return table.plan();
    }
}
