// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.ByteCount;
import org.fotaide.firmware.flash.Extent;
import org.fotaide.firmware.partition.PartitionColumn;
import org.fotaide.firmware.partition.PartitionPlan;
import org.fotaide.firmware.partition.PartitionRow;
import org.fotaide.firmware.partition.PartitionTool;
import org.fotaide.firmware.partition.ToolNumber;
import org.fotaide.project.guide.GuidedText;
import org.fotaide.project.guide.Shown;
import org.fotaide.project.sdkconfig.SdkConfig;
import org.fotaide.project.text.TextDocument;

/**
 * A table that somebody reads or writes, laid out as its project makes it.
 *
 * @param csv the text
 * @param plan where its partitions lie
 * @param image the size of the project's largest image, if it was built
 */
record GuidedTable(PartitionCsv csv, PartitionPlan plan, OptionalLong image) {
    /** Empty for a CSV file of another kind. */
    static Optional<GuidedTable> of(GuidedText text) {
        if (!new TableFiles(text.document().path()).isTable(text.document())) {
            return Optional.empty();
        }
        PartitionCsv csv = text.reading(PartitionCsv.class, PartitionCsv::of);
        Optional<BuiltImage> project = text.nearest(BuiltImage.class);
        ProjectSettings settings = new ProjectSettings(
                csv,
                text.beside(SdkConfig.class),
                text.beside(PartitionTool.class),
                text.beside(OwnSubtypes.class).stream().reduce(OwnSubtypes.NONE, OwnSubtypes::with),
                project);
        return Optional.of(new GuidedTable(
                csv,
                PartitionPlan.of(csv.values(), settings.candidates()),
                project.map(BuiltImage::bytes).orElse(OptionalLong.empty())));
    }

    /** A field, and the row that it is in. */
    record Field(int row, PartitionColumn column, Span place) {}

    /** The field at a place; empty outside the rows, and behind the last column. */
    Optional<Field> field(int offset) {
        int line = document().lineOf(offset);
        for (int row = 0; row < csv.rows().size(); row++) {
            CsvRow found = csv.rows().get(row);
            if (found.line() == line
                    && found.comment()
                            .filter(comment -> comment.start() < offset)
                            .isEmpty()) {
                int at = row;
                return IntStream.range(0, found.cells().size())
                        .filter(cell -> holds(found, cell, offset))
                        .mapToObj(cell -> field(at, cell))
                        .flatMap(Optional::stream)
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    /** The blanks around a row belong to its first and its last field. */
    private static boolean holds(CsvRow row, int cell, int offset) {
        Span raw = row.cells().get(cell).raw();
        boolean first = cell == 0;
        boolean last = cell == row.cells().size() - 1;
        return (first || raw.start() <= offset) && (last || offset <= raw.end());
    }

    private Optional<Field> field(int row, int cell) {
        PartitionColumn[] columns = PartitionColumn.values();
        return cell < columns.length
                ? Optional.of(new Field(
                        row,
                        columns[cell],
                        csv.rows().get(row).cells().get(cell).text()))
                : Optional.empty();
    }

    TextDocument document() {
        return csv.document();
    }

    PartitionRow row(int row) {
        return plan.rows().get(row);
    }

    /** What stands in a field, without blanks. */
    String text(Field field) {
        return row(field.row()).field(field.column());
    }

    /** For people: {@code `nvs`}. */
    String title(int row) {
        String name = row(row).name();
        return name.isEmpty() ? "row " + (row + 1) : new Shown(name).toString();
    }

    Optional<Extent> place(int row) {
        return plan.place(row);
    }

    /** The offset that is written in a row. */
    OptionalLong offset(int row) {
        return new ToolNumber(row(row).offset()).value();
    }

    /** From its first to its last byte, and how many they are. */
    Optional<String> extent(int row) {
        return place(row)
                .map(place -> Address.text(place.offset()) + " to " + Address.text(place.end() - 1) + ", "
                        + ByteCount.text(place.size()));
    }

    /** Whether it is one of those that updates write. */
    boolean isSlot(int row) {
        return plan.type(row).orElse(-1) == PartitionTool.APP
                && plan.subtype(row).orElse(-1) >= 0x10
                && plan.subtype(row).orElse(-1) < 0x20;
    }

    /** How many bytes of a slot the last build leaves; negative where it does not fit, empty where nothing was built. */
    OptionalLong left(int row) {
        Optional<Extent> place = place(row);
        return isSlot(row) && place.isPresent() && image.isPresent()
                ? OptionalLong.of(place.get().size() - image.getAsLong())
                : OptionalLong.empty();
    }

    /** The rows with a known place. */
    List<Integer> placed() {
        return IntStream.range(0, plan.rows().size())
                .filter(row -> place(row).isPresent())
                .boxed()
                .toList();
    }
}
